package org.holdall.modules.core.php;

import org.holdall.modules.core.php.PhpData.Entry;
import org.holdall.modules.core.php.PhpData.Items;
import org.holdall.modules.core.php.PhpData.Plain;
import org.holdall.modules.core.php.PhpData.Text;

/** Writes what {@link PhpReader} reads. */
final class PhpWriter {
  private PhpWriter() {}

  static void write(PhpData data, StringBuilder out) {
    if (data instanceof Plain plain) {
      out.append(plain.written());
    } else if (data instanceof Text text) {
      out.append("s:");
      text(text.bytes(), out);
      out.append(';');
    } else if (data instanceof Items items) {
      if (items.type() == null) {
        out.append('a');
      } else {
        out.append("O:");
        text(items.type(), out);
      }
      out.append(':').append(items.entries().size()).append(":{");
      for (Entry entry : items.entries()) {
        write(entry.key(), out);
        write(entry.value(), out);
      }
      out.append('}');
    }
  }

  private static void text(String bytes, StringBuilder out) {
    out.append(bytes.length()).append(":\"").append(bytes).append('"');
  }
}
