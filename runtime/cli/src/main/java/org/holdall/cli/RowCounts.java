package org.holdall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.inspect.SafeXml;

/** How many rows each XML file of an archive holds: elements with an id, by name, in the order of their first one. */
final class RowCounts {
  private final Map<String, Map<String, Integer>> files = new TreeMap<>();

  private RowCounts() {}

  /**
   * Counts by file; files without rows have an empty map.
   *
   * @throws org.holdall.engine.HoldallException if the archive is not sound, or a file not well-formed
   * @throws IOException if the disk fails
   */
  static Map<String, Map<String, Integer>> of(Path archive) throws IOException {
    RowCounts counts = new RowCounts();
    ArchiveReader.read(archive, counts::entry);
    return counts.files;
  }

  private void entry(String name, InputStream content) {
    if (!name.endsWith(".xml") || name.startsWith("files/")) {
      return;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    try (SafeXml xml = SafeXml.open(content, name)) {
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          String element = xml.reader().getLocalName();
          String row = element.equals("id")
              ? path.peek()
              : xml.reader().getAttributeValue(null, "id") != null ? element : null;
          if (row != null) {
            counts.merge(row, 1, Integer::sum);
          }
          path.push(element);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          path.pop();
        }
      }
    }
    files.put(name, counts);
  }
}
