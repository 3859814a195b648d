package org.holdall.engine.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.holdall.engine.inspect.SafeXml;

/** Reads from {@code files.xml} which contents must be in the archive. */
final class PoolRecords {
  private static final String NOTHING = "$@NULL@$";

  private PoolRecords() {}

  /** Name of a file by content hash; without folders and files that lie elsewhere. */
  static Map<String, String> read(SafeXml xml) {
    Map<String, String> contents = new LinkedHashMap<>();
    Map<String, String> file = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event >= 0; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.setLength(0);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.reader().getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = xml.reader().getLocalName();
        if (name.equals("file")) {
          take(file, contents);
        } else {
          file.put(name, text.toString());
        }
        text.setLength(0);
      }
    }
    return contents;
  }

  private static void take(Map<String, String> file, Map<String, String> contents) {
    String name = file.getOrDefault("filename", ".");
    boolean elsewhere = !file.getOrDefault("repositoryid", NOTHING).equals(NOTHING);
    if (!name.equals(".") && !elsewhere) {
      contents.putIfAbsent(
          file.getOrDefault("contenthash", ""), file.getOrDefault("filepath", "") + name);
    }
    file.clear();
  }
}
