package org.holdall.benchmarks.big;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.holdall.benchmarks.site.Postgres;
import org.holdall.benchmarks.site.Sites;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.restore.RestoreReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Twice as many attempts or posts take no more statements to back up, and to restore only those of batches; all of them come back. */
final class BigCoursesTest {
  private static final int USERS = 40;
  private static final int POSTS = 800;

  /** Rows of a full batch are more. */
  private static final int BATCH = 500;

  private static Postgres postgres;

  @TempDir
  private Path folder;

  @BeforeAll
  static void start() throws IOException {
    postgres = new Postgres();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private record Trip(BackupReport backup, RestoreReport restore) {}

  @ParameterizedTest
  @EnumSource
  void statementsDoNotGrow(BigCourse course) throws Exception {
    Trip once = trip(course, 1);
    Trip twice = trip(course, 2);
    System.out.printf(
        "%s: %d and %d statements to back up, %d and %d to restore %d and %d rows%n",
        course,
        once.backup.statements(),
        twice.backup.statements(),
        once.restore.statements(),
        twice.restore.statements(),
        rows(once.restore),
        rows(twice.restore));
    assertThat(twice.backup.statements()).isEqualTo(once.backup.statements()).isPositive();
    long moreRows = rows(twice.restore) - rows(once.restore);
    assertThat(moreRows).isGreaterThan(rows(once.restore) / 2);
    assertThat(twice.restore.statements() - once.restore.statements())
        .isBetween(0L, moreRows / BATCH);
  }

  private static long rows(RestoreReport report) {
    return report.rows().values().stream().mapToLong(Long::longValue).sum();
  }

  private Trip trip(BigCourse course, int times) throws IOException, SQLException {
    String known = "known" + times;
    String full = "full" + times;
    course.make(postgres, known, full, times * USERS, times * POSTS);
    Sites sites = new Sites(postgres, folder);
    Path archive = folder.resolve(course + "-" + times + ".mbz");
    BackupReport backup = Sites.backupCourse(sites.open(full), archive);
    RestoreReport restore = Sites.restoreCourse(sites.open(known), archive);
    assertThat(backup.warnings()).isEmpty();
    assertThat(restore.warnings()).isEmpty();
    for (String rows : course.rows()) {
      assertThat(digest(known, rows)).as(rows).isEqualTo(digest(full, rows)).isNotZero();
    }
    return new Trip(backup, restore);
  }

  /** Says which rows a query finds, in whatever order. */
  private static long digest(String site, String rows) throws SQLException {
    return postgres.number(
        site,
        "SELECT coalesce(sum(('x' || substr(md5(r::text), 1, 12))::bit(48)::bigint), 0)" + " FROM ("
            + rows + ") r");
  }
}
