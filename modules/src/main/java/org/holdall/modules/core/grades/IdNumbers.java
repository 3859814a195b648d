package org.holdall.modules.core.grades;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/**
 * The id numbers that activities and grade items of the target course share, asked once for all that come. Equal are those
 * that the site's database takes for equal: MariaDB compares without case and accents.
 */
public final class IdNumbers {
  private final Map<String, Set<Long>> modules = new HashMap<>();
  private final Set<String> items = new HashSet<>();
  private final boolean exact;

  private IdNumbers(boolean exact) {
    this.exact = exact;
  }

  /** Those of the restore's course. */
  public static IdNumbers of(RestoreScope in) {
    return in.once("id numbers of the course", () -> read(in));
  }

  private static IdNumbers read(RestoreScope in) {
    boolean exact =
        !in.rows("SELECT CASE WHEN 'a' = 'A' THEN 1 ELSE 0 END", 1).equals(List.of(List.of("1")));
    IdNumbers numbers = new IdNumbers(exact);
    String modules =
        "SELECT [id], [idnumber] FROM {course_modules} WHERE [course] = ? AND [idnumber] <> ''";
    in.rows(modules, 2, in.word("COURSE"))
        .forEach(each -> numbers.add(each.get(1), Long.parseLong(String.valueOf(each.get(0)))));
    String items = "SELECT [idnumber] FROM {grade_items} WHERE [courseid] = ? AND [idnumber] <> ''";
    in.rows(items, 1, in.word("COURSE"))
        .forEach(each -> numbers.items.add(numbers.key(String.valueOf(each.get(0)))));
    return numbers;
  }

  /** Whether an activity or grade item has the number. */
  public boolean isTaken(String number) {
    return modules.containsKey(key(number)) || items.contains(key(number));
  }

  /** An activity has a number. */
  public void add(@Nullable String number, long module) {
    if (number != null && !number.isEmpty()) {
      modules.computeIfAbsent(key(number), key -> new HashSet<>()).add(module);
    }
  }

  /** The number for an item of an activity, which nothing else gets from now on; null if something else has it. */
  @Nullable
  String ofItem(@Nullable String wanted, long module) {
    if (wanted == null || wanted.isEmpty() || wanted.equals("0")) {
      return null;
    }
    boolean others =
        modules.getOrDefault(key(wanted), Set.of()).stream().anyMatch(each -> each != module);
    return others || !items.add(key(wanted)) ? null : wanted;
  }

  private String key(String number) {
    return exact
        ? number
        : Normalizer.normalize(number, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .stripTrailing();
  }
}
