package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;

/** Reads a file that says which role of the archive becomes which on the site: {@code archive = site}, a line each. */
final class RoleMap {
  private RoleMap() {}

  /**
   * Reads it. Empty lines and those that begin with {@code #} say nothing; nothing after the equals sign leaves a role out.
   *
   * @throws HoldallException if it cannot be read, or a line says something else
   */
  static Map<String, String> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new HoldallException(
          "The role map " + file + " cannot be read (" + e.getMessage()
              + "). Give a text file in UTF-8.",
          e);
    }
    Map<String, String> roles = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String from = equals < 0 ? "" : line.substring(0, equals).strip();
      if (from.isEmpty()) {
        throw new HoldallException(file + ", line " + (i + 1) + ": \"" + line
            + "\" is no role mapping. Write: role in the archive = role on the site.");
      }
      if (roles.put(from, line.substring(equals + 1).strip()) != null) {
        throw new HoldallException(
            file + ", line " + (i + 1) + ": the role " + from + " has two lines. Keep one.");
      }
    }
    return roles;
  }
}
