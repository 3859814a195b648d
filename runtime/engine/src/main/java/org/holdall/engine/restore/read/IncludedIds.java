package org.holdall.engine.restore.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.ids.IdSet;
import org.holdall.engine.inspect.SafeXml;

/**
 * The ids that included tasks refer to, by kind, as their {@code inforef.xml} say. The shared files of an archive may hold
 * more: users, roles and files that nobody names belong to tasks that are left out. Groups, groupings, scales and
 * outcomes are not chosen by these ids: some are in an archive only because a grouping or an outcome needs them.
 */
public final class IncludedIds {
  private static final String ROOT = "inforef";
  private static final int DEPTH_OF_ID = 4;

  private final Map<String, IdSet> ids = new HashMap<>();
  private final boolean all;

  private IncludedIds(boolean all) {
    this.all = all;
  }

  /** Every id of every kind, for an archive that lacks an {@code inforef.xml}: Moodle would lose the users. */
  public static IncludedIds all() {
    return new IncludedIds(true);
  }

  /**
   * Reads the files.
   *
   * @param inforefs one for each included task, by its name in the archive
   * @throws HoldallException if one is not well-formed, or an id is no number
   * @throws IOException if the disk fails
   */
  public static IncludedIds read(Map<String, PrivateContent> inforefs) throws IOException {
    IncludedIds included = new IncludedIds(false);
    for (Map.Entry<String, PrivateContent> file : inforefs.entrySet()) {
      try (InputStream in = file.getValue().open()) {
        included.read(in, file.getKey());
      }
    }
    return included;
  }

  /**
   * Whether an included task refers to it.
   *
   * @param kind name of a kind, such as {@code USER}
   * @param id in the archive
   */
  public boolean contains(String kind, long id) {
    IdSet of = ids.get(kind);
    return all || of != null && of.contains(id);
  }

  private void read(InputStream in, String shown) {
    try (SafeXml xml = SafeXml.open(in, shown)) {
      String[] path = new String[DEPTH_OF_ID];
      int depth = 0;
      StringBuilder text = new StringBuilder();
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (depth < DEPTH_OF_ID) {
              path[depth] = xml.reader().getLocalName();
            }
            depth++;
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (depth == DEPTH_OF_ID) {
              text.append(xml.reader().getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (depth == DEPTH_OF_ID && isId(path)) {
              add(path[2], text.toString(), shown, xml);
            }
            depth--;
          }
          default -> {
            // comments say nothing
          }
        }
      }
    }
  }

  private static boolean isId(String[] path) {
    return path[0].equals(ROOT) && path[1].equals(path[2] + "ref") && path[3].equals("id");
  }

  private void add(String element, String id, String shown, SafeXml xml) {
    try {
      ids.computeIfAbsent(element.toUpperCase(Locale.ROOT), kind -> new IdSet())
          .add(Long.parseLong(id.strip()));
    } catch (NumberFormatException e) {
      throw new HoldallException(
          shown + " has an id of a " + element + " that is no number (line "
              + xml.reader().getLocation().getLineNumber() + "). Get another copy of the archive.",
          e);
    }
  }
}
