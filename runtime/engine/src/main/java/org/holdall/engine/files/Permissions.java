package org.holdall.engine.files;

import java.util.Map;
import org.holdall.engine.HoldallException;

/**
 * The permissions that Moodle gives what it creates, as {@code config.php} says.
 *
 * @param folder of folders
 * @param file of files
 */
record Permissions(int folder, int file) {
  private static final int DEFAULT = 02777;

  /**
   * By the literals of {@code config.php}.
   *
   * @throws HoldallException if they are no numbers
   */
  static Permissions of(Map<String, String> forced) {
    int folder = mode(forced, "directorypermissions", DEFAULT);
    return new Permissions(folder, mode(forced, "filepermissions", folder & 0666));
  }

  /** Octal when it begins with 0, as in PHP. */
  private static int mode(Map<String, String> forced, String name, int otherwise) {
    String text = forced.get(name);
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text, text.startsWith("0") ? 8 : 10);
    } catch (NumberFormatException e) {
      throw new HoldallException(
          "$CFG->" + name + " in config.php is \"" + text
              + "\", which are no permissions. Write for example 02777.",
          e);
    }
  }
}
