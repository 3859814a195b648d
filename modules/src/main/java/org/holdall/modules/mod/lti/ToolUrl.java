package org.holdall.modules.mod.lti;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of tools, compared as Moodle does: scheme, {@code www.}, port and fragment do not count. */
final class ToolUrl {
  /** What a type of the site is less like than one of the course. */
  static final int ELSEWHERE = 10;

  private static final int SAME = 100;
  private static final int BELOW = 50;
  private static final Pattern DOMAIN =
      Pattern.compile("(?:https?://)?(?:www\\.)?([^/]+)(?:/|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS = Pattern.compile(
      "[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]*)(?::\\d*)?([^?#]*)(?:\\?([^#]*))?.*");

  private ToolUrl() {}

  /** The domain; null if there is none. */
  static @Nullable String domain(@Nullable String url) {
    Matcher found = DOMAIN.matcher(url == null ? "" : url);
    return found.find() ? found.group(1) : null;
  }

  /** How like an address is to that of a type. */
  static int likeness(String url, String base) {
    String print = print(url);
    String of = print(base);
    return print.equals(of) ? SAME : print.startsWith(of) ? BELOW : 0;
  }

  private static String print(String url) {
    boolean complete = url.contains("http://") || url.contains("https://");
    Matcher parts = PARTS.matcher((complete ? url : "http://" + url).toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return "/";
    }
    String query = parts.group(3);
    return parts.group(1) + "/" + parts.group(2)
        + (query == null || query.isEmpty() ? "" : "?" + query);
  }
}
