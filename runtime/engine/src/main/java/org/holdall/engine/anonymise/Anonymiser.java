package org.holdall.engine.anonymise;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.holdall.engine.database.View;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.xml.TextFilter;

/**
 * Masks in all texts what says who somebody is: names, e-mail and IP addresses and phone numbers of all users of the site,
 * as they are written there. Where people are meant by other words, nobody can know it.
 */
public final class Anonymiser implements TextFilter {
  /** Fields that hold an IP address and nothing else. */
  private static final Set<String> ADDRESSES = Set.of("ip", "lastip");

  private static final String NO_ADDRESS = "127.0.0.1";

  /** Fields that restore must understand, and that no user wrote. */
  private static final Set<String> STRUCTURE = Set.of(
      "original_wwwroot",
      "original_site_identifier_hash",
      "moodle_release",
      "mnethosturl",
      "timezone",
      "country",
      "lang",
      "theme");

  /** A field whose text is packed. */
  private static final String PACKED = "configdata";

  private final PersonalWords words;

  private Anonymiser(PersonalWords words) {
    this.words = words;
  }

  /** For all users of a site, read with two statements. */
  public static Anonymiser of(View view, SiteConfig config) {
    return new Anonymiser(PersonalWords.read(view, config));
  }

  /** Names that stay, as they are words of Moodle as well: a plugin's, or a role's. Sorted. */
  public Set<String> kept() {
    return words.kept();
  }

  @Override
  public String filter(String name, String text) {
    if (ADDRESSES.contains(name)) {
      return text.isEmpty() ? text : NO_ADDRESS;
    }
    if (number(text) || STRUCTURE.contains(name)) {
      return text;
    }
    return name.equals(PACKED) ? packed(text) : words.phrases().mask(text);
  }

  private static boolean number(String text) {
    int points = 0;
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.' || points > 1) {
        return false;
      }
    }
    return true;
  }

  private String packed(String text) {
    String plain;
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return words.phrases().mask(text); // then it is not packed
    }
    return Base64.getEncoder()
        .encodeToString(words.phrases().mask(plain).getBytes(StandardCharsets.UTF_8));
  }
}
