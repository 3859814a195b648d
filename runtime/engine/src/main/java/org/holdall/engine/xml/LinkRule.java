package org.holdall.engine.xml;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.holdall.tree.model.Link;

/** One rule for one form of the site's address. */
final class LinkRule {
  private static final String ID = "{}";

  private final String start;
  private final Pattern pattern;
  private final String placeholder;

  LinkRule(Link link, String root) {
    String path = link.path().contains(ID) ? link.path() : link.path() + ID;
    String[] parts = path.split(Pattern.quote(ID), -1);
    StringBuilder regex = new StringBuilder();
    StringBuilder name = new StringBuilder("\\$@").append(link.name());
    for (int i = 0; i < parts.length; i++) {
      String part = i == 0 ? root + parts[i] : parts[i];
      regex.append(literal(link.encoded() ? encoded(part) : part));
      if (i < parts.length - 1) {
        regex.append("([0-9]+)");
        name.append("*$").append(i + 1);
      }
    }
    pattern = Pattern.compile(regex.toString());
    placeholder = name.append("@\\$").toString();
    String first = root + parts[0];
    int and = first.indexOf('&');
    start = link.encoded() ? encoded(first) : and < 0 ? first : first.substring(0, and);
  }

  /** The text, in which {@code &} may also be written {@code &amp;}. */
  private static String literal(String text) {
    StringBuilder regex = new StringBuilder();
    String[] parts = text.split("&", -1);
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : "&(?:amp;)?").append(parts[i].isEmpty() ? "" : Pattern.quote(parts[i]));
    }
    return regex.toString();
  }

  /** As PHP's urlencode does, which also encodes the asterisk. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  String encode(String text) {
    return text.contains(start) ? pattern.matcher(text).replaceAll(placeholder) : text;
  }
}
