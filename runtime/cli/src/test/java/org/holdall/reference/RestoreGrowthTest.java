package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.api.Test;

/** A course with more activities of the same types takes hardly more statements to restore: those of larger batches. */
final class RestoreGrowthTest {
  private static final List<String> TYPES =
      List.of("assign", "choice", "forum", "glossary", "quiz", "workshop");
  private static final long CATEGORY = 1;

  /** The part of the statements that more rows may take, in more batches. */
  private static final int PART = 8;

  @Test
  void statementsDoNotGrowWithActivities() {
    RestoreReport few = restored(1);
    RestoreReport many = restored(4);
    long more = many.statements() - few.statements();
    int activities = 3 * TYPES.size();
    System.out.printf(
        "%d statements, %d more for %d more activities%n", few.statements(), more, activities);
    assertThat(many.activities()).hasSize(few.activities().size() + activities);
    assertThat(more).isLessThan(few.statements() / PART);
  }

  /** A new course like the tutorial's, which each type of activity came to so many times. */
  private static RestoreReport restored(int times) {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "growth" + times);
    for (int i = 0; i < times; i++) {
      TYPES.forEach(type -> {
        RestoreRequest usual =
            RestoreRequest.made(RestoreSite.archive("REF-activity-" + type), CATEGORY);
        new Restore(site.open())
            .run(new RestoreRequest(
                usual.archive(),
                new RestoreTarget.Into(Long.toString(RestoreSite.CHOICE1), false),
                null,
                usual.settings(),
                usual.roleMap(),
                false,
                usual.ifPresent(),
                false));
      });
    }
    Path archive = Holdall.target("growth" + times);
    new Backup(site.open())
        .run(new BackupRequest(
            BackupType.COURSE,
            RestoreSite.CHOICE1,
            null,
            Mode.GENERAL,
            Map.of(),
            Container.TGZ,
            archive,
            true,
            Unknown.SKIP));
    return new Restore(site.open()).run(RestoreRequest.made(archive, CATEGORY));
  }
}
