package org.holdall.engine.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.archive.Digests;

/**
 * Replaces the ids of an archive by what they point to, so that the same rows of two sites look the same. An id that refers to
 * an element of the archive ({@code optionid} to {@code option}) becomes a digest of what is in that element, of a user the
 * login name; any other a star, as the element's own. 0 stays.
 */
final class Ids {
  private static final Pattern ELEMENT =
      Pattern.compile("(?s)<(\\w+) id=\"(\\d+)\"([^>]*)>(.*?)</\\1>");
  private static final Pattern USER = Pattern.compile("<username>([^<]*)</username>");
  private static final Pattern OWN = Pattern.compile("<(\\w+) id=\"([1-9]\\d*)\"");
  private static final Pattern MEMBER = Pattern.compile("<(\\w+)>(\\s*)<id>([1-9]\\d*)</id>");
  private static final Pattern REFERENCE = Pattern.compile("<(\\w+)id>([1-9]\\d*)<");
  private static final Pattern ATTRIBUTE = Pattern.compile(" (\\w+id)=\"[1-9]\\d*\"");
  private static final Pattern INSTANCE = Pattern.compile("<instance>[1-9]\\d*<");
  /** Activities and sections in the header, and their settings. */
  private static final Pattern PART =
      Pattern.compile(">((?:activities/|sections/)?[a-z]+_)[1-9]\\d*((?:_included|_userinfo)?)<");

  private final Map<String, String> labels = new HashMap<>();

  /** Learns the ids of an archive's XML documents. */
  static Ids of(Collection<byte[]> documents) {
    Ids ids = new Ids();
    documents.forEach(document -> ids.learn(text(document)));
    return ids;
  }

  private void learn(String text) {
    Matcher element = ELEMENT.matcher(text);
    while (element.find()) {
      String content = element.group(4);
      Matcher user = USER.matcher(content);
      boolean named = element.group(1).equals("user") && user.find();
      labels.put(
          element.group(1) + ' ' + element.group(2),
          named ? user.group(1) : digest(starred(content)));
      learn(content);
    }
  }

  private static String starred(String content) {
    String own = OWN.matcher(content).replaceAll("<$1 id=\"*\"");
    return REFERENCE.matcher(ATTRIBUTE.matcher(own).replaceAll(" $1=\"*\"")).replaceAll("<$1id>*<");
  }

  /** A document with all ids replaced. */
  byte[] apply(byte[] document) {
    String text = OWN.matcher(text(document)).replaceAll("<$1 id=\"*\"");
    text = REFERENCE.matcher(text).replaceAll(id -> "<" + id.group(1) + "id>" + label(id, 2) + "<");
    text = MEMBER
        .matcher(text)
        .replaceAll(id -> "<" + id.group(1) + ">" + id.group(2) + "<id>" + label(id, 3) + "</id>");
    text = PART.matcher(INSTANCE.matcher(text).replaceAll("<instance>*<")).replaceAll(">$1*$2<");
    return ATTRIBUTE.matcher(text).replaceAll(" $1=\"*\"").getBytes(StandardCharsets.ISO_8859_1);
  }

  private String label(MatchResult id, int group) {
    return Matcher.quoteReplacement(labels.getOrDefault(id.group(1) + ' ' + id.group(group), "*"));
  }

  private static String digest(String content) {
    MessageDigest sha1 = Digests.sha1();
    sha1.update(content.getBytes(StandardCharsets.ISO_8859_1));
    return Digests.hex(sha1).substring(0, 10);
  }

  /** One character per byte, as the patterns are plain ASCII and everything else stays as it is. */
  private static String text(byte[] document) {
    return new String(document, StandardCharsets.ISO_8859_1);
  }
}
