package org.holdall.engine.restore.read;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of an activity module: its ids in the archive.
 *
 * @param instance id in the module's own table, 0 if the archive does not say it
 * @param context id of its context, likewise
 */
public record ActivityFrame(long instance, long context) {

  /**
   * Reads the beginning of a file such as {@code choice.xml}.
   *
   * @param shown its name in messages
   * @throws HoldallException if it does not begin so
   * @throws IOException if the disk fails
   */
  public static ActivityFrame read(PrivateContent file, String shown) throws IOException {
    try (InputStream in = file.open();
        SafeXml xml = SafeXml.open(in, shown)) {
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (xml.reader().getLocalName().equals("activity")) {
            return new ActivityFrame(
                number(xml.reader().getAttributeValue(null, "id")),
                number(xml.reader().getAttributeValue(null, "contextid")));
          }
          break;
        }
      }
    }
    throw new HoldallException(
        shown + " does not begin with the element activity. Get another copy of the archive.");
  }

  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
