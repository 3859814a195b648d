package org.holdall.engine.xml;

/**
 * Addresses of the course's files by {@code file.php}: the address becomes {@link #PLACEHOLDER}, and in what follows
 * slashes and the wish for a download become placeholders too, so that it does not matter how a site writes them. Scans
 * by hand: a pattern with backtracking would overflow the stack on a long hostile text.
 */
final class FilePhp {
  static final String PLACEHOLDER = "$@FILEPHP@$";

  private static final String SLASH = "$@SLASH@$";
  private static final String DOWNLOAD = "$@FORCEDOWNLOAD@$";
  private static final String PUNCTUATION = "-;:@#&=$~_.+!*',";

  private final String[] addresses;
  private final boolean slashes;

  /** For a backup. */
  FilePhp(String wwwroot, long course) {
    this(wwwroot, course, true);
  }

  /**
   * For a restore.
   *
   * @param slashes whether the site writes paths with plain slashes
   */
  FilePhp(String wwwroot, long course, boolean slashes) {
    this.slashes = slashes;
    addresses = new String[] {
      wwwroot + "/file.php/" + course,
      wwwroot + "/file.php?file=/" + course,
      wwwroot + "/file.php?file=%2f" + course,
      wwwroot + "/file.php?file=%2F" + course
    };
  }

  String encode(String text) {
    if (!text.contains("file.php")) {
      return text;
    }
    String encoded = text;
    for (String address : addresses) {
      encoded = encoded.replace(address, PLACEHOLDER);
    }
    return normalized(encoded);
  }

  /** With addresses as the site writes them. Moodle would cut a 2 off the course's id where slashes are encoded. */
  String decode(String text) {
    if (!text.contains(PLACEHOLDER)) {
      return text;
    }
    return text.replace(PLACEHOLDER, addresses[slashes ? 0 : 3])
        .replace(SLASH, slashes ? "/" : "%2F")
        .replace(DOWNLOAD, slashes ? "?forcedownload=1" : "&amp;forcedownload=1");
  }

  private static String normalized(String text) {
    int from = text.indexOf(PLACEHOLDER);
    if (from < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int copied = 0;
    while (from >= 0) {
      int path = from + PLACEHOLDER.length();
      int pathEnd = path + slash(text, path);
      if (pathEnd > path) {
        pathEnd = units(text, pathEnd, false);
      }
      int end = pathEnd;
      if (end < text.length() && text.charAt(end) == '?') {
        end = units(text, end + 1, true);
      }
      while (",.;".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      pathEnd = Math.min(pathEnd, end);
      out.append(text, copied, path).append(neutral(text.substring(path, pathEnd)));
      out.append(neutral(text.substring(pathEnd, end)));
      copied = end;
      from = text.indexOf(PLACEHOLDER, end);
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static String neutral(String part) {
    return part.replace("/", SLASH)
        .replace("%2f", SLASH)
        .replace("%2F", SLASH)
        .replace("?forcedownload=1", DOWNLOAD)
        .replace("&forcedownload=1", DOWNLOAD)
        .replace("&amp;forcedownload=1", DOWNLOAD);
  }

  /** Length of a slash, plain or encoded, or 0. */
  private static int slash(String text, int at) {
    return text.startsWith("/", at) ? 1 : text.regionMatches(true, at, "%2f", 0, 3) ? 3 : 0;
  }

  /** Where the characters of an address end. */
  private static int units(String text, int start, boolean query) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == '/' || query && c == '?' || plain(c)) {
        at += Character.charCount(c);
      } else if (c == '%' && hex(text, at + 1) && hex(text, at + 2)) {
        at += 3;
      } else if (c == '(') {
        int close = closing(text, at + 1);
        if (close < 0) {
          return at;
        }
        at = close + 1;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Position of the parenthesis that closes a run of plain characters, or -1. */
  private static int closing(String text, int start) {
    int at = start;
    while (at < text.length() && plain(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at < text.length() && text.charAt(at) == ')' ? at : -1;
  }

  private static boolean plain(int c) {
    return Character.isLetter(c) || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean hex(String text, int at) {
    return at < text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && text.charAt(at) < 0x80;
  }
}
