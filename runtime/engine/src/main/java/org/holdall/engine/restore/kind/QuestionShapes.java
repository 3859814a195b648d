package org.holdall.engine.restore.kind;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions into words that are equal for equal questions: all that a backup says of them, their hints, and what their
 * type adds, but ids and who made them. As in Moodle, tags and what other plugins know of a question do not count, nor does
 * how a line ends, or how many zeros a number has at its end.
 */
final class QuestionShapes implements SiteReader.Sink {
  private static final String QUESTION = "question";

  /**
   * A question.
   *
   * @param parent the question that this is a part of, or 0
   * @param category that it stands below; of the archive, or of the site
   * @param words digest of all that is said of it
   */
  record Shape(
      long id,
      long parent,
      long version,
      long entry,
      long category,
      String words,
      List<Part> parts) {}

  /** A row of a question, and a digest of what it says. */
  record Part(Element element, long id, String words) {}

  private final Consumer<Shape> shapes;
  private @Nullable Set<Element> counted;
  private long category;
  private long entry;
  private long version;
  private long question;
  private long parent;
  private final List<String> lines = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /** Hands on every question, once all of it was there. */
  QuestionShapes(Consumer<Shape> shapes) {
    this.shapes = shapes;
  }

  @Override
  public void row(Element element, Row row) {
    Source source = element.source();
    String table = source == null ? "" : source.table();
    switch (table) {
      case "question_categories" -> {
        end();
        category = id(element, row);
      }
      case "question_bank_entries" -> {
        end();
        entry = id(element, row);
      }
      case "question_versions" -> {
        end();
        version = id(element, row);
      }
      case QUESTION -> {
        end();
        question = id(element, row);
        parent = row.id(element.indexOf("parent"));
        lines.add(words(element, row));
        if (counted == null) {
          counted = counted(element);
        }
      }
      default -> {
        if (question != 0 && counted != null && counted.contains(element)) {
          part(element, row);
        }
      }
    }
  }

  /** The category that is read now. */
  long category() {
    return category;
  }

  /** Likewise the entry. */
  long entry() {
    return entry;
  }

  /** Likewise the version. */
  long version() {
    return version;
  }

  /** Nothing more of the last question comes. */
  void end() {
    if (question != 0) {
      Collections.sort(lines);
      shapes.accept(new Shape(
          question,
          parent,
          version,
          entry,
          category,
          digest(String.join("\n", lines)),
          List.copyOf(parts)));
    }
    question = 0;
    lines.clear();
    parts.clear();
  }

  private void part(Element element, Row row) {
    String words = words(element, row);
    lines.add(words);
    parts.add(new Part(element, id(element, row), digest(words)));
  }

  /** The elements below a question that count. */
  private static Set<Element> counted(Element question) {
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Child child : question.children()) {
      String place =
          child.path().isEmpty() ? child.element().name() : child.path().get(0);
      if (place.equals("question_hints") || place.startsWith("plugin_qtype_")) {
        add(child.element(), found);
      }
    }
    return found;
  }

  private static void add(Element element, Set<Element> found) {
    // The parts of a question are questions themselves: a list of their ids says nothing more.
    if (element.source() == null || !element.source().table().equals("question_multianswer")) {
      found.add(element);
    }
    element.children().forEach(child -> add(child.element(), found));
  }

  private static String words(Element element, Row row) {
    StringBuilder words = new StringBuilder(element.name());
    for (int i = 0; i < element.fields().size(); i++) {
      Field field = element.fields().get(i);
      if (!field.attribute() && field.annotate() == null && field.mapsTo() == null && row.has(i)) {
        words.append('\0').append(field.name()).append('=').append(normal(row.text(i)));
      }
    }
    return words.toString();
  }

  /** A value as far as it counts; that it is NULL does not. */
  private static String normal(@Nullable String value) {
    if (value == null) {
      return "";
    }
    return value.matches("-?\\d{1,30}\\.\\d{1,30}")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value.replace("\r\n", "\n");
  }

  private static String digest(String words) {
    MessageDigest digest = Digests.sha1();
    digest.update(words.getBytes(StandardCharsets.UTF_8));
    return Digests.hex(digest);
  }

  private static long id(Element element, Row row) {
    int id = element.indexOf("id");
    return id < 0 ? 0 : row.id(id);
  }
}
