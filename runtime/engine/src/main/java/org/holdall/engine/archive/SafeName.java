package org.holdall.engine.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** Judges the names of entries that are being read, also for file systems that do not tell upper from lower case. */
final class SafeName {
  private static final int MAX_LENGTH = 1000;

  private final String archive;

  /** Names of files and folders in lower case; files with the name as it was. */
  private final Map<String, String> files = new HashMap<>();

  private final Set<String> folders = new HashSet<>();

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
    if (cause == null) {
      cause = taken(name, folder);
    }
    if (cause != null) {
      throw refused(raw, cause);
    }
    return name;
  }

  HoldallException refused(String raw, String cause) {
    return new HoldallException(archive + " is not safe: the entry " + printable(raw) + " " + cause
        + ". Do not use this archive.");
  }

  private @Nullable String taken(String name, boolean folder) {
    String folded = name.toLowerCase(Locale.ROOT);
    int slash = folder ? folded.length() : folded.lastIndexOf('/');
    while (slash > 0 && folders.add(folded.substring(0, slash))) {
      if (files.containsKey(folded.substring(0, slash))) {
        return "makes a folder of a file";
      }
      slash = folded.lastIndexOf('/', slash - 1);
    }
    if (folder) {
      return null;
    }
    if (folders.contains(folded)) {
      return "is a file and a folder";
    }
    String before = files.putIfAbsent(folded, name);
    if (before == null) {
      return null;
    }
    return before.equals(name)
        ? "comes twice"
        : "differs from another only in upper and lower case";
  }

  private static @Nullable String cause(String name) {
    if (name.isEmpty()) {
      return "has no name";
    }
    if (name.length() > MAX_LENGTH) {
      return "has a name of " + name.length() + " characters";
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
