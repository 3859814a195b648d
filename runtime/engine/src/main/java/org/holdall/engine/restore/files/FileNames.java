package org.holdall.engine.restore.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of folders and files, as Moodle allows them. */
final class FileNames {
  private static final int LONGEST = 255;
  private static final Pattern NEVER = Pattern.compile("[\\p{Cntrl}\u0080-\u009f\\\\]");
  private static final Pattern STRIPPED = Pattern.compile("[&<>\"`|':]");
  private static final int SHOWN = 80;

  private FileNames() {}

  /** What makes a folder and a name impossible, as the end of a sentence; null if nothing does. */
  static @Nullable String fault(String filepath, String filename) {
    if (NEVER.matcher(filepath).find() || NEVER.matcher(filename).find()) {
      return "has a control character or a backslash in its name";
    }
    if (!filepath.startsWith("/") || !filepath.endsWith("/")) {
      return "has a folder that does not begin and end with a slash";
    }
    for (String part : folder(filepath).split("/")) {
      if (part.equals("..") || part.equals(".")) {
        return "leads out of its folder";
      }
    }
    String name = STRIPPED.matcher(filename).replaceAll("");
    if (filename.indexOf('/') >= 0 || name.equals("..") || name.isEmpty()) {
      return "has no possible name";
    }
    if (name.equals(".") && !filename.equals(".")) {
      return "has the name of a folder";
    }
    return longer(folder(filepath)) || longer(name)
        ? "has a name of more than " + LONGEST + " characters"
        : null;
  }

  private static boolean longer(String text) {
    return text.codePointCount(0, text.length()) > LONGEST;
  }

  /** A possible folder without the characters that Moodle strips. */
  static String folder(String filepath) {
    String folder = STRIPPED.matcher(filepath).replaceAll("");
    while (folder.contains("//")) {
      folder = folder.replace("//", "/");
    }
    return folder;
  }

  /** A possible name without the characters that Moodle strips. */
  static String name(String filename) {
    return STRIPPED.matcher(filename).replaceAll("");
  }

  /** The folder and all above it, the root last. */
  static List<String> foldersUp(String filepath) {
    List<String> folders = new ArrayList<>(List.of(filepath));
    for (int end = filepath.lastIndexOf('/', filepath.length() - 2);
        end >= 0;
        end = filepath.lastIndexOf('/', end - 1)) {
      folders.add(filepath.substring(0, end + 1));
    }
    return folders;
  }

  static String printable(String text) {
    String safe = NEVER.matcher(text).replaceAll("?");
    return safe.codePointCount(0, safe.length()) <= SHOWN
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, SHOWN)) + "...";
  }
}
