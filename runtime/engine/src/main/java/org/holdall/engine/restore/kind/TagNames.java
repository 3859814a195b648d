package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The tags of one restore: found on the site by their names, or made. Each name is asked for once. */
final class TagNames {
  /** Characters of a tag. */
  private static final int LONGEST = 255;

  /** By collection and name. */
  private final Map<String, Long> tags = new HashMap<>();

  /** Id of the tag in a collection; the name is {@link #clean}. */
  long tag(long collection, String rawName, RestoreScope in) {
    String name = rawName.toLowerCase(Locale.ROOT);
    return tags.computeIfAbsent(collection + " " + name, key -> {
      List<List<@Nullable String>> known = in.rows(
          "SELECT MIN([id]) FROM {tag} WHERE [tagcollid] = ? AND [name] = ?", 1, collection, name);
      String id = known.get(0).get(0);
      return id != null ? Long.parseLong(id) : make(collection, name, rawName, in);
    });
  }

  private static long make(long collection, String name, String rawName, RestoreScope in) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("userid", in.word("RESTORER"));
    columns.put("tagcollid", collection);
    columns.put("name", name);
    columns.put("rawname", rawName);
    columns.put("isstandard", 0L);
    columns.put("timemodified", in.word("NOW"));
    return in.insert("tag", columns);
  }

  /** The name as Moodle cleans it. */
  static String clean(String raw) {
    String clean =
        raw.replaceAll("[\\p{Cntrl}<>`]", "").replaceAll("(?U)\\s+", " ").strip();
    int characters = clean.codePointCount(0, clean.length());
    return characters > LONGEST ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) : clean;
  }
}
