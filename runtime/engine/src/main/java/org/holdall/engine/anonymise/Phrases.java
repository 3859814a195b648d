package org.holdall.engine.anonymise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All phrases that nobody may read. */
final class Phrases {
  private static final Comparator<Phrase> LONGEST_FIRST =
      Comparator.comparingInt((Phrase phrase) -> phrase.text().length()).reversed();

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final Set<Phrase> all = new HashSet<>();

  /** Adds one; what stands before its first letter or digit does not count. */
  void add(Phrase phrase) {
    String text = phrase.text();
    int start = 0;
    while (start < text.length() && !Letters.word(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start == text.length()) {
      return;
    }
    Phrase kept = start == 0
        ? phrase
        : new Phrase(
            text.substring(start), phrase.anyCase(), phrase.mask().substring(maskOf(text, start)));
    if (all.add(kept)) {
      List<Phrase> same =
          byFirstWord.computeIfAbsent(key(kept.text(), 0), word -> new ArrayList<>(1));
      same.add(kept);
      same.sort(LONGEST_FIRST);
    }
  }

  private static int maskOf(String text, int start) {
    return Phrase.mask(text.substring(0, start)).length();
  }

  private static String key(String text, int start) {
    return text.substring(start, Letters.end(text, start)).toLowerCase(Locale.ROOT);
  }

  /** The text with masks; the same text if there is no phrase in it. */
  String mask(String text) {
    StringBuilder out = null;
    int done = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Letters.word(c)) {
        at += Character.charCount(c);
        continue;
      }
      Phrase found = find(text, at);
      if (found == null) {
        at = Letters.end(text, at);
      } else {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, done, at).append(found.mask());
        at += found.text().length();
        done = at;
      }
    }
    return out == null ? text : out.append(text, done, text.length()).toString();
  }

  private @Nullable Phrase find(String text, int at) {
    for (Phrase phrase : byFirstWord.getOrDefault(key(text, at), List.of())) {
      if (phrase.at(text, at)) {
        return phrase;
      }
    }
    return null;
  }
}
