package org.holdall.engine.anonymise;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How a phrase looks in texts of other forms: HTML, JSON and addresses. */
final class Spellings {
  private Spellings() {}

  /** The phrase in all its forms; those that look the same count once. */
  static List<Phrase> of(String text, boolean anyCase) {
    String address = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return List.of(
        new Phrase(text, anyCase),
        new Phrase(html(text), anyCase),
        new Phrase(json(text), anyCase),
        // A file has its name in addresses, too: both must become the same.
        address.equals(text)
            ? new Phrase(text, anyCase)
            : new Phrase(address, true, Phrase.mask(text)));
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '/') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }
}
