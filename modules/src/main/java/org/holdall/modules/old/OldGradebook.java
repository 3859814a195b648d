package org.holdall.modules.old;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.jspecify.annotations.Nullable;

/** What an old gradebook has, with the items of all activities. Holds no grades. */
final class OldGradebook {
  private static final BigDecimal NATURAL = BigDecimal.valueOf(13);

  /** Ways of showing a grade that show a letter. */
  private static final Set<String> WITH_LETTER = Set.of("3", "13", "23", "31", "32");

  private final List<OldElement> items = new ArrayList<>();
  private final Set<Long> natural = new HashSet<>();
  private final List<String> boundaries = new ArrayList<>();
  private final Map<String, String> settings = new HashMap<>();
  private boolean frozen;
  private boolean differ;
  private boolean categoriesDiffer;

  private OldGradebook() {}

  static OldGradebook read(OldArchive archive) throws IOException {
    OldGradebook found = new OldGradebook();
    archive.read(
        "gradebook.xml",
        new Rewrite()
            .first("gradebook", root -> {
              found.frozen |= root.attributes().containsKey("calculations_freeze");
              return List.of();
            })
            .change(
                "gradebook/attributes",
                all -> found.frozen |= isSet(all.value("calculations_freeze")))
            .change("gradebook/grade_categories/grade_category", found::category)
            .change("gradebook/grade_items/grade_item", found::item)
            .change(
                "gradebook/grade_letters/grade_letter",
                each -> found.boundaries.add(String.valueOf(each.value("lowerboundary"))))
            .change(
                "gradebook/grade_settings/grade_setting",
                each -> found.settings.put(
                    String.valueOf(each.value("name")), String.valueOf(each.value("value")))));
    for (String folder : archive.activities("")) {
      archive.read(
          folder + "/grades.xml",
          new Rewrite().change("activity_gradebook/grade_items/grade_item", found::item));
    }
    return found;
  }

  private void category(OldElement category) {
    if (number(category.value("aggregation")).compareTo(NATURAL) == 0) {
      natural.add(category.id());
    }
  }

  private void item(OldElement item) {
    String type = String.valueOf(item.value("itemtype"));
    boolean other = item.list("grade_grades").stream()
        .anyMatch(grade -> differs(grade.value("rawgrademax"), item.value("grademax"))
            || differs(grade.value("rawgrademin"), item.value("grademin")));
    differ |= other && !type.equals("course") && !type.equals("category");
    categoriesDiffer |= other && type.equals("category") && isSet(item.value("calculation"));
    item.leave("grade_grades");
    items.add(item);
  }

  boolean frozen() {
    return frozen;
  }

  /** Value of a setting of the course, null if it has none. */
  @Nullable
  String setting(String name) {
    return settings.get(name);
  }

  /** Whether grades have other bounds than their items. */
  boolean boundsDiffer() {
    return differ;
  }

  /** Whether a natural sum has both a weight of its own and extra credit. */
  boolean hasExtraCredit() {
    Set<Long> weighted = new HashSet<>();
    Set<Long> extra = new HashSet<>();
    for (OldElement item : items) {
      if (item.number("weightoverride") == 1) {
        weighted.add(item.number("categoryid"));
      }
      if (number(item.value("aggregationcoef")).compareTo(BigDecimal.ONE) == 0) {
        extra.add(item.number("categoryid"));
      }
    }
    weighted.retainAll(extra);
    weighted.retainAll(natural);
    return !weighted.isEmpty();
  }

  /**
   * Whether grades are calculated from bounds that count otherwise now.
   *
   * @param ofGrade whether the bounds of each grade count, not those of its item
   */
  boolean calculates(boolean ofGrade) {
    boolean manual = items.stream()
        .filter(item -> "manual".equals(item.value("itemtype")))
        .filter(item -> isSet(item.value("calculation")))
        .anyMatch(
            item -> differs(item.value("grademax"), "100") || differs(item.value("grademin"), "0"));
    return ofGrade && manual || categoriesDiffer;
  }

  /** Whether anybody sees a letter for a grade. */
  boolean usesLetters(OldArchive archive) {
    String display = setting("displaytype");
    String column = setting("report_user_showlettergrade");
    boolean site = isSet(archive.config("core", "grade_report_user_showlettergrade"));
    return items.stream()
            .anyMatch(item -> WITH_LETTER.contains(String.valueOf(item.value("display"))))
        || WITH_LETTER.contains(
            String.valueOf(display == null ? archive.config("core", "grade_displaytype") : display))
        || (site ? !"0".equals(column) : "1".equals(column));
  }

  /** Whether rounding moves a boundary of the course's own letters: computed as every version of Moodle does, with doubles. */
  boolean lettersAreMoved() {
    return boundaries.stream()
        .map(each -> number(each).doubleValue())
        .anyMatch(each -> each / 100.0 * 100.0 < each);
  }

  private static boolean differs(@Nullable String one, @Nullable String other) {
    return one != null && other != null && number(one).compareTo(number(other)) != 0;
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equals("0");
  }

  private static BigDecimal number(@Nullable String text) {
    boolean number = text != null && text.matches("-?\\d{1,20}(\\.\\d{1,20})?");
    return number ? new BigDecimal(text) : BigDecimal.ZERO;
  }
}
