package org.holdall.engine.archive;

import java.util.HashSet;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** Judges the names of entries that are being read. */
final class SafeName {
  private final String archive;
  private final Set<String> seen = new HashSet<>();

  SafeName(String archive) {
    this.archive = archive;
  }

  /**
   * The name without {@code ./} before it and {@code /} after it; empty for the root folder.
   *
   * @throws HoldallException if it could lead out of a folder, or a file of this name came before
   */
  String of(String raw, boolean folder) {
    String name = raw;
    while (name.startsWith("./")) {
      name = name.substring(2);
    }
    while (folder && name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    if (folder && (name.isEmpty() || name.equals("."))) {
      return "";
    }
    String cause = cause(name);
    if (cause != null) {
      throw refused(raw, cause);
    }
    if (!folder && !seen.add(name)) {
      throw refused(raw, "comes twice");
    }
    return name;
  }

  HoldallException refused(String raw, String cause) {
    return new HoldallException(archive + " is not safe: the entry " + printable(raw) + " " + cause
        + ". Do not use this archive.");
  }

  private static @Nullable String cause(String name) {
    if (name.isEmpty()) {
      return "has no name";
    }
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
      return "is an absolute path";
    }
    if (name.indexOf('\\') >= 0) {
      return "has a backslash in its name";
    }
    if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return "has a control character in its name";
    }
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        return "leads out of its folder (..)";
      }
      if (part.isEmpty() || part.equals(".")) {
        return "is not a plain path";
      }
    }
    return null;
  }

  private static String printable(String raw) {
    StringBuilder out = new StringBuilder("\"");
    raw.codePoints().limit(80).forEach(c -> out.appendCodePoint(c < ' ' || c == 0x7f ? '?' : c));
    return out.append('"').toString();
  }
}
