package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Test;

/** A backup shows the site as it was at one moment, whatever others change meanwhile. */
final class OneSnapshotTest {
  private static final long CHOICE1 = 4;

  /** Early enough that all of this is yet to be read. */
  private static final int MOMENT = 12;

  private static final String[] CHANGES = {
    "UPDATE mdl_course SET fullname = 'changed' WHERE id = 4",
    "DELETE FROM mdl_choice_answers WHERE choiceid = 4",
    "UPDATE mdl_user SET firstname = 'changed'",
    "INSERT INTO mdl_choice_options (choiceid, text, maxanswers, timemodified) VALUES (4, 'changed', 0, 1)",
    "DELETE FROM mdl_user_enrolments",
  };

  @Test
  void onPostgres() {
    check(ReferenceSites.postgres());
  }

  @Test
  void onMariaDb() {
    check(ReferenceSites.mariaDb());
  }

  private static void check(ReferenceSite site) {
    ReferenceSite changing = site.copy("changing");
    String name = "snapshot-" + site.server().getClass().getSimpleName();
    Path before = backup(changing, name + "-before", () -> {});
    AtomicInteger times = new AtomicInteger();
    Path during = backup(changing, name + "-during", () -> {
      times.incrementAndGet();
      changing.execute(CHANGES);
    });
    assertThat(times).hasValue(1);
    Comparisons.equal(before, during);
    Path after = backup(changing, name + "-after", () -> {});
    assertThat(Entries.count(after, "activities/choice_56/choice.xml", "<answer id="))
        .isZero();
    assertThat(Entries.count(during, "activities/choice_56/choice.xml", "<answer id="))
        .isEqualTo(10);
  }

  private static Path backup(ReferenceSite site, String name, Runnable meanwhile) {
    Path file = Holdall.target(name);
    SiteDatabase database =
        SiteDatabase.open(site.server().url(site.database()), site.server().user(), "", "mdl_");
    AtomicInteger statements = new AtomicInteger();
    database.listener(sql -> {
      if (statements.incrementAndGet() == MOMENT) {
        meanwhile.run();
      }
    });
    Site opened = new Site(database, site.dataroot(), ReferenceSite.WWWROOT, null, Map.of());
    new Backup(opened)
        .run(new BackupRequest(
            BackupType.COURSE,
            CHOICE1,
            null,
            Mode.GENERAL,
            Map.of(),
            Container.TGZ,
            file,
            true,
            Unknown.WARN));
    return file;
  }
}
