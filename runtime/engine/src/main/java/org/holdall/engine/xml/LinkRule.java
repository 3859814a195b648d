package org.holdall.engine.xml;

import java.util.regex.Pattern;
import org.holdall.tree.model.Link;

/** One rule for one form of the site's address. */
final class LinkRule {
  private final String start;
  private final Pattern pattern;
  private final String placeholder;

  LinkRule(Link link, String root) {
    LinkPath path = new LinkPath(link);
    start = path.written(root);
    StringBuilder regex = new StringBuilder(Pattern.quote(start));
    StringBuilder name = new StringBuilder("\\$@").append(link.name());
    int ids = 0;
    for (LinkPath.Part part : path.parts()) {
      switch (part.kind()) {
        case ID -> {
          regex.append("([0-9]+)");
          name.append("*$").append(++ids);
        }
        case AMPERSAND -> regex.append(path.encoded() ? Pattern.quote(part.text()) : "&(?:amp;)?");
        case LITERAL -> regex.append(Pattern.quote(part.text()));
      }
    }
    pattern = Pattern.compile(regex.toString());
    placeholder = name.append("@\\$").toString();
  }

  String encode(String text) {
    return text.contains(start) ? pattern.matcher(text).replaceAll(placeholder) : text;
  }
}
