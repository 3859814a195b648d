package org.holdall.testkit.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML file of one plugin in an archive of one activity. */
final class ArchivedTree {
  private ArchivedTree() {}

  /**
   * Reads the file.
   *
   * @return the tree's root element
   * @throws HoldallException if the archive has no such file
   */
  static Element read(java.nio.file.Path archive, Tree tree) throws IOException {
    List<byte[]> found = new ArrayList<>();
    ArchiveReader.read(archive, (name, content) -> {
      if (name.startsWith("activities/") && name.endsWith("/" + tree.file())) {
        found.add(content.readAllBytes());
      }
    });
    if (found.isEmpty()) {
      throw new HoldallException(archive + " has no " + tree.file()
          + " of an activity; back up one of " + tree.component());
    }
    return root(found.get(0), tree);
  }

  /** The tree's root element in its file; {@code content} is the file. */
  static Element root(byte[] content, Tree tree) throws IOException {
    try {
      Element document = DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(content))
          .getDocumentElement();
      // An activity's own file has an element around the root, which says which activity it is.
      return tree.root().named(document.getTagName())
          ? document
          : inside(document, List.of(), tree.root()::named).get(0);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(tree.file() + " is not XML: " + e.getMessage(), e);
    }
  }

  /** The rows of a child below one row. */
  static List<Element> rows(Element parent, Child child) {
    return inside(parent, child.path(), child.element()::named);
  }

  private static List<Element> inside(
      Element parent, List<String> wrappers, Predicate<String> name) {
    if (wrappers.isEmpty()) {
      return named(parent, name);
    }
    return named(parent, wrappers.get(0)::equals).stream()
        .flatMap(each -> inside(each, wrappers.subList(1, wrappers.size()), name).stream())
        .toList();
  }

  private static List<Element> named(Element parent, Predicate<String> name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.test(element.getTagName())) {
        found.add(element);
      }
    }
    return found;
  }

  /** What a row says of a field, by its name or a former one; null if it says nothing. */
  static @Nullable String value(Element row, Field field) {
    return Stream.concat(Stream.of(field.name()), field.former().stream())
        .map(name -> value(row, name, field.attribute()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String value(Element row, String name, boolean attribute) {
    if (attribute) {
      return row.hasAttribute(name) ? row.getAttribute(name) : null;
    }
    List<Element> found = named(row, name::equals);
    return found.isEmpty() ? null : found.get(0).getTextContent();
  }
}
