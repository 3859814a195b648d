package org.holdall.engine.inspect;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** What the XML files of an archive hold: rows, and the plugins that a site needs to make use of them. */
final class Details {
  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();
  private final SortedSet<String> plugins = new TreeSet<>();

  /** Number of elements with an id, by file and element name; files without any have an empty map. */
  Map<String, Map<String, Integer>> rows() {
    return rows;
  }

  /** Components as {@code mod_choice}, {@code qtype_essay}. */
  SortedSet<String> plugins() {
    return plugins;
  }

  /**
   * Reads a file to its end.
   *
   * @throws org.holdall.engine.HoldallException if it is not well-formed
   */
  void read(String name, InputStream content) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Deque<Open> path = new ArrayDeque<>();
    try (SafeXml xml = SafeXml.open(content, name)) {
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          Open parent = path.peek();
          String element = xml.reader().getLocalName();
          Open open = new Open(element, parent == null ? "" : parent.name);
          if (parent != null) {
            parent.empty = false;
          }
          String row = element.equals("id")
              ? open.parent
              : xml.reader().getAttributeValue(null, "id") != null ? element : "";
          if (!row.isEmpty()) {
            counts.merge(row, 1, Integer::sum);
          }
          path.push(open);
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          Open open = path.peek();
          if (open != null && open.text != null && open.text.length() < Open.MOST) {
            open.text.append(xml.reader().getText());
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          Open open = path.pop();
          String text = open.text == null ? "" : open.text.toString();
          plugins.addAll(PluginNames.of(open.parent, open.name, text, open.empty));
        }
      }
    }
    rows.put(name, counts);
  }

  /** An element that is being read. */
  private static final class Open {
    /** Characters that are enough to find the names of plugins. */
    static final int MOST = 1 << 20;

    final String name;
    final String parent;
    final @Nullable StringBuilder text;
    boolean empty = true;

    Open(String name, String parent) {
      this.name = name;
      this.parent = parent;
      this.text = PluginNames.named(parent, name) ? new StringBuilder() : null;
    }
  }
}
