package org.holdall.engine.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.holdall.engine.inspect.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Collects from a file what it needs, if it is an {@code inforef.xml}, or else what it has: elements named as kinds
 * are, with an id.
 */
final class IdCollector implements SafeXml.Listener {
  /**
   * Kinds that a restore looks up in {@code inforef.xml}, but for users: Moodle also names those who are no more, and those
   * whom the settings leave out.
   */
  private static final Set<String> KINDS = Set.of(
      "group", "grouping", "role", "file", "scale", "outcome", "grade_item", "question_category");

  private final References references;
  private final String file;
  private final boolean needs;
  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  IdCollector(References references, String file) {
    this.references = references;
    this.file = file;
    needs = file.endsWith("/inforef.xml");
  }

  @Override
  public void event(int event, XMLStreamReader reader) {
    if (!needs) {
      if (event == XMLStreamConstants.START_ELEMENT && KINDS.contains(reader.getLocalName())) {
        String id = reader.getAttributeValue(null, "id");
        if (number(id)) {
          references.has(reader.getLocalName(), Long.parseLong(id));
        }
      }
      return;
    }
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        path.push(reader.getLocalName());
        text.setLength(0);
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
      case XMLStreamConstants.END_ELEMENT -> {
        String name = path.pop();
        String kind = path.isEmpty() ? "" : path.element();
        if (name.equals("id") && KINDS.contains(kind) && number(text.toString())) {
          references.needs(file, kind, Long.parseLong(text.toString()));
        }
      }
      default -> {
        // comments say nothing
      }
    }
  }

  private static boolean number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}");
  }
}
