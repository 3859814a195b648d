package org.holdall.modules.old;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.holdall.engine.upgrade.ArchiveAge;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;
import org.jspecify.annotations.Nullable;

/**
 * Versions before 3.1 computed some grades otherwise. A gradebook that this concerns goes on as it was: frozen, or with the
 * bounds of grades that it used.
 */
public final class GradebookRules implements Upgrader {
  private static final String FILE = "gradebook.xml";
  private static final String FREEZE = "calculations_freeze";
  private static final String MIN_MAX = "minmaxtouse";
  private static final String OF_ITEM = "1";
  private static final String OF_GRADE = "2";
  private static final long SINCE_28 = 20141110;
  private static final long EXTRA_CREDIT = 20150619;
  private static final long CALCULATED = 20150627;
  private static final long LETTERS = 20160518;
  private static final BigDecimal VERSION_28 = new BigDecimal("2014111000.00");
  private static final BigDecimal VERSION_28_LAST = new BigDecimal("2014111006.05");
  private static final BigDecimal VERSION_29 = new BigDecimal("2015051100.00");
  private static final BigDecimal VERSION_29_LAST = new BigDecimal("2015060400.02");

  /** Made by the service loader. */
  public GradebookRules() {}

  @Override
  public String since() {
    return "3.1";
  }

  @Override
  public boolean concerns(ArchiveAge age) {
    return age.before(LETTERS) || age.before("2.10");
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    OldGradebook gradebook = OldGradebook.read(archive);
    Rewrite rewrite = new Rewrite();
    long freeze = gradebook.frozen() ? 0 : freeze(gradebook, archive);
    rewrite.first(
        "gradebook",
        root -> freeze == 0
            ? List.of()
            : List.of(new OldElement("attributes").set(FREEZE, String.valueOf(freeze))));
    String bounds = bounds(gradebook, archive);
    if (bounds != null) {
      OldElement setting = new OldElement("grade_setting")
          .attribute("id", "")
          .set("value", bounds)
          .set("name", MIN_MAX);
      rewrite.last("gradebook", () -> List.of(new OldElement("grade_settings").add(setting)));
    }
    if (freeze != 0 || bounds != null) {
      archive.rewrite(FILE, rewrite);
    }
  }

  /** The day of the rule that the gradebook does not follow; 0 if it follows all. */
  private static long freeze(OldGradebook gradebook, OldArchive archive) {
    ArchiveAge age = archive.age();
    boolean since28 = age.day() >= SINCE_28;
    if (since28 && age.before(EXTRA_CREDIT) && gradebook.hasExtraCredit()) {
      return EXTRA_CREDIT;
    }
    boolean ofGrade = OF_GRADE.equals(gradebook.setting(MIN_MAX))
        || OF_GRADE.equals(archive.config("core", "grade_minmaxtouse"));
    if (since28 && age.before(CALCULATED) && gradebook.calculates(ofGrade)) {
      return CALCULATED;
    }
    return gradebook.usesLetters(archive) && gradebook.lettersAreMoved() ? LETTERS : 0;
  }

  /** Whose bounds count, if neither the archive nor the site says so; null otherwise. */
  private static @Nullable String bounds(OldGradebook gradebook, OldArchive archive) {
    if (gradebook.setting(MIN_MAX) != null) {
      return null;
    }
    String site = archive.config("core", "grade_minmaxtouse");
    BigDecimal version = archive.age().version();
    if (version.compareTo(VERSION_28) < 0) {
      return OF_ITEM.equals(site) ? null : OF_ITEM;
    }
    boolean changed = isBetween(version, VERSION_28, VERSION_28_LAST)
        || isBetween(version, VERSION_29, VERSION_29_LAST);
    return changed && gradebook.boundsDiffer() && !OF_GRADE.equals(site) ? OF_GRADE : null;
  }

  private static boolean isBetween(BigDecimal version, BigDecimal first, BigDecimal end) {
    return version.compareTo(first) >= 0 && version.compareTo(end) < 0;
  }
}
