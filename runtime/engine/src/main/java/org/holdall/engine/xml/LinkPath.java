package org.holdall.engine.xml;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.tree.model.Link;

/** The parts of a link's path: literal texts, ids, and ampersands in the forms that a text may have them. */
final class LinkPath {
  private static final Pattern TOKEN = Pattern.compile("\\{}|\\{&amp;}|\\{&}|&amp;|&|[^{&]+|\\{");

  private final Link link;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part.
   *
   * @param kind what it is
   * @param text what stands in a text, in the form that a restore writes; empty for an id
   */
  record Part(Kind kind, String text) {}

  /** What a part of a path matches. */
  enum Kind {
    ID,
    LITERAL,
    AMPERSAND
  }

  LinkPath(Link link) {
    this.link = link;
    Matcher token = TOKEN.matcher(link.path().contains("{}") ? link.path() : link.path() + "{}");
    while (token.find()) {
      String text = token.group();
      parts.add(
          switch (text) {
            case "{}" -> new Part(Kind.ID, "");
            case "{&}" -> new Part(Kind.LITERAL, written("&"));
            case "&" -> new Part(Kind.AMPERSAND, written("&"));
            case "{&amp;}" -> new Part(Kind.AMPERSAND, written("&amp;"));
            default -> new Part(Kind.LITERAL, written(text));
          });
    }
  }

  List<Part> parts() {
    return parts;
  }

  /** The text as it stands in addresses of this link: as it is, or encoded as PHP's urlencode does. */
  String written(String text) {
    // Unlike Java, PHP encodes the asterisk too.
    return link.encoded()
        ? URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A")
        : text;
  }

  boolean encoded() {
    return link.encoded();
  }
}
