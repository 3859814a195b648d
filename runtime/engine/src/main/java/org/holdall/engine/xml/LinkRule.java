package org.holdall.engine.xml;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.tree.model.Link;

/** One rule for one form of the site's address. */
final class LinkRule {
  private static final String ID = "{}";
  private static final Pattern TOKEN = Pattern.compile("\\{}|\\{&}|&amp;|&|[^{&]+|\\{");

  private final String start;
  private final Pattern pattern;
  private final String placeholder;

  LinkRule(Link link, String root) {
    String path = link.path().contains(ID) ? link.path() : link.path() + ID;
    StringBuilder regex = new StringBuilder(literal(root, link.encoded()));
    StringBuilder name = new StringBuilder("\\$@").append(link.name());
    int ids = 0;
    Matcher token = TOKEN.matcher(path);
    while (token.find()) {
      String text = token.group();
      if (text.equals(ID)) {
        regex.append("([0-9]+)");
        name.append("*$").append(++ids);
      } else {
        regex.append(
            switch (text) {
              case "{&}" -> literal("&", link.encoded());
              case "&" -> link.encoded() ? literal("&", true) : "&(?:amp;)?";
              default -> literal(text, link.encoded());
            });
      }
    }
    pattern = Pattern.compile(regex.toString());
    placeholder = name.append("@\\$").toString();
    start = link.encoded() ? encoded(root) : root;
  }

  private static String literal(String text, boolean encoded) {
    return Pattern.quote(encoded ? encoded(text) : text);
  }

  /** As PHP's urlencode does, which also encodes the asterisk. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  String encode(String text) {
    return text.contains(start) ? pattern.matcher(text).replaceAll(placeholder) : text;
  }
}
