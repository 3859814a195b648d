package org.holdall.testkit.random;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.holdall.testkit.site.EmbeddedSite;
import org.jspecify.annotations.Nullable;

/** What the words, literals and paths of a {@code @Source} stand for in the place where rows are made. */
final class Words {
  /** Stands for a value that only the database's default can give. */
  static final Object UNKNOWN = new Object();

  private final Map<String, Object> words = new HashMap<>();

  /** Those of the course, for rows of a component. */
  Words(String component, EmbeddedSite site) {
    words.put("COMPONENT", component);
    words.put("MODULE_NAME", component.replaceFirst("^mod_", ""));
    words.put("COURSE", site.course());
    words.put("COURSE_CONTEXT", site.courseContext().id());
    words.put("CONTEXT", site.courseContext().id());
    words.put("SYSTEM_CONTEXT", site.contexts().system().id());
    words.put("COURSE_FORMAT", "topics");
    words.put("RESTORER", site.users().get(0));
    words.put("NOW", 1_790_000_000L);
  }

  /** From now on there is an activity. */
  void activity(long instance, long module, long context) {
    words.put("ACTIVITY", instance);
    words.put("COURSE_MODULE", module);
    words.put("CONTEXT", context);
  }

  /** From now on a word stands for something. */
  void set(String word, Object value) {
    words.put(word, value);
  }

  /** What a word stands for; null if nothing. */
  @Nullable
  Object word(String word) {
    return words.get(word);
  }

  /** What a child's condition speaks of: a word, or a member of the row around. */
  @Nullable
  Object only(String member, MadeRow around) {
    Object word = words.get(member);
    return word == null ? around.member(member) : word;
  }

  /**
   * The value.
   *
   * @param around row of the element around, null for the root
   */
  @Nullable
  Object value(String text, @Nullable MadeRow around) {
    if (text.startsWith("'")) {
      return text.substring(1, text.length() - 1);
    }
    if (text.matches("-?\\d+")) {
      return Long.valueOf(text);
    }
    if (words.containsKey(text)) {
      return words.get(text);
    }
    if (text.equals(text.toUpperCase(Locale.ROOT)) || around == null) {
      return UNKNOWN;
    }
    // A path begins at the row itself, whose surroundings are known here.
    return around.member(text.startsWith("../") ? text.substring("../".length()) : text);
  }
}
