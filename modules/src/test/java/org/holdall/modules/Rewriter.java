package org.holdall.modules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.engine.xml.MoodleXml;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Reads XML through a step's reader and writes it again through its writer. */
final class Rewriter {
  private final StructureStep step;
  private final MoodleXml out;

  /** Elements by path below the root, with their numbers. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private final List<Element> elements = new ArrayList<>();

  private Rewriter(StructureStep step, MoodleXml out) {
    this.step = step;
    this.out = out;
    number(step.tree().root(), step.tree().root().name());
  }

  static String rewrite(StructureStep step, org.w3c.dom.Element root) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MoodleXml out = new MoodleXml(bytes, LinkEncoder.NONE)) {
      new Rewriter(step, out).element(root, root.getTagName());
    }
    return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private void number(Element element, String path) {
    numbers.putIfAbsent(path, elements.size());
    elements.add(element);
    for (Child child : element.children()) {
      String wrappers = child.path().isEmpty() ? "" : String.join("/", child.path()) + "/";
      number(child.element(), path + "/" + wrappers + child.element().name());
    }
  }

  private void element(org.w3c.dom.Element xml, String path) throws IOException {
    int number = Objects.requireNonNull(numbers.get(path), path);
    Values row = new Values(elements.get(number).fields().size());
    for (int i = 0; i < xml.getAttributes().getLength(); i++) {
      Node attribute = xml.getAttributes().item(i);
      row.set(position(number, attribute.getNodeName(), path), attribute.getNodeValue());
    }
    List<org.w3c.dom.Element> inner = new ArrayList<>();
    for (org.w3c.dom.Element child : children(xml)) {
      if (isInner(path + "/" + child.getTagName())) {
        inner.add(child);
      } else {
        row.set(position(number, child.getTagName(), path), child.getTextContent());
      }
    }
    step.write(number, row, out);
    inner(inner, path);
    out.end();
  }

  private void inner(List<org.w3c.dom.Element> inner, String path) throws IOException {
    for (org.w3c.dom.Element each : inner) {
      String name = path + "/" + each.getTagName();
      if (numbers.containsKey(name)) {
        element(each, name);
      } else {
        out.start(each.getTagName()).content();
        inner(children(each), name);
        out.end();
      }
    }
  }

  /** Whether this is an element of the tree, or a wrapper of one. */
  private boolean isInner(String path) {
    return numbers.keySet().stream()
        .anyMatch(each -> each.equals(path) || each.startsWith(path + "/"));
  }

  private int position(int number, String name, String path) {
    int position = step.column(number, name);
    if (position < 0) {
      throw new IllegalArgumentException(path + " has no " + name);
    }
    return position;
  }

  private static List<org.w3c.dom.Element> children(Node node) {
    List<org.w3c.dom.Element> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof org.w3c.dom.Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static final class Values implements Row {
    private final @Nullable String[] texts;

    Values(int size) {
      texts = new String[size];
      Arrays.fill(texts, ABSENT);
    }

    void set(int position, String text) {
      texts[position] = text.equals("$@NULL@$") ? null : text;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean has(int column) {
      return texts[column] != ABSENT;
    }

    @Override
    public @Nullable String text(int column) {
      return texts[column];
    }

    @Override
    public long id(int column) {
      String text = texts[column];
      return text == null ? 0 : Long.parseLong(text);
    }
  }
}
