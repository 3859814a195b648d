package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.SortedMap;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.Recovery;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever the restore of a course fails, the site is as it was: all rows, and all files but those in the bin. */
final class NeverHalfWayTest {
  private enum What {
    /** A statement is refused. */
    STATEMENT,
    /** The database's server ends the session before a statement. */
    SESSION,
    /** An operation on the disk fails. */
    FILE,
    /** All stops where a step has ended. */
    STEP
  }

  /** The last number is that of points, spread over all; 0 is all of them. */
  @ParameterizedTest
  @CsvSource({
    "CHOICE1-users, new, STATEMENT, 0",
    "CHOICE1-users, 3, STATEMENT, 0",
    "CHOICE1-users, replace 3, STATEMENT, 60",
    "CHOICE1-users, new, FILE, 0",
    "CHOICE1-users, 3, FILE, 0",
    "CHOICE1-users, replace 3, FILE, 0",
    "CHOICE1-users, replace 3, SESSION, 20",
    "REF-users, new, STEP, 15",
    "REF-users, new, STATEMENT, 10",
    "REF-users, new, FILE, 10"
  })
  void onPostgres(String archive, String target, What what, int points) {
    fail(ReferenceSites.postgres(), new Attempt(archive, target), what, points);
  }

  /** Operations on the disk are the same whatever the database is. */
  @ParameterizedTest
  @CsvSource({
    "CHOICE1-users, new, STATEMENT, 0",
    "CHOICE1-users, 3, STATEMENT, 0",
    "CHOICE1-users, replace 3, STATEMENT, 60",
    "CHOICE1-users, replace 3, SESSION, 10",
    "REF-users, new, STATEMENT, 10"
  })
  void onMariaDb(String archive, String target, What what, int points) {
    fail(ReferenceSites.mariaDb(), new Attempt(archive, target), what, points);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "CHOICE1-users, replace 3, STATEMENT, 0",
    "REF-users, new, STATEMENT, 0",
    "REF-users, new, STEP, 0",
    "REF-users, new, FILE, 30",
    "REF-users, 4, STATEMENT, 0",
    "REF-users, replace 3, STATEMENT, 0",
    "REF-users, replace 3, STEP, 0",
    "REF-users, replace 3, SESSION, 100",
    "REF-users, replace 3, FILE, 300"
  })
  void everyPointOnPostgres(String archive, String target, What what, int points) {
    fail(ReferenceSites.postgres(), new Attempt(archive, target), what, points);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "CHOICE1-users, replace 3, STATEMENT, 0",
    "REF-users, new, STATEMENT, 0",
    "REF-users, 4, STATEMENT, 0",
    "REF-users, replace 3, STATEMENT, 0",
    "REF-users, replace 3, STEP, 0",
    "REF-users, replace 3, SESSION, 100"
  })
  void everyPointOnMariaDb(String archive, String target, What what, int points) {
    fail(ReferenceSites.mariaDb(), new Attempt(archive, target), what, points);
  }

  private static void fail(ReferenceSite original, Attempt attempt, What what, int spread) {
    RestoreSite site = RestoreSite.copy(original, "halfway");
    site.halveFiles();
    long start = System.nanoTime();
    Site open = site.open();
    try (Unchanged rows = new Unchanged(site)) {
      SortedMap<String, Long> files = site.files();
      int all = pointsBeforeCommit(open, attempt, what);
      assertThat(rows.proven()).isTrue();
      int points = spread == 0 ? all : spread;
      int failed = 0;
      int tidying = 0;
      for (int i = 1; i <= points || what == What.FILE; i++) {
        int point = (int) ((long) i * all / points);
        Fault fault = fault(what, point, site);
        boolean done = restore(open, attempt, what, fault);
        if (!fault.struck()) {
          assertThat(i).isGreaterThan(points);
          assertThat(done).isTrue(); // with no fault left; what is compared below is what it made
          rows.fromNow();
          break;
        }
        String where = what + " " + point;
        if (done) {
          // It struck when all was committed: then all is there, and stays.
          tidying++;
          assertThat(rows.proven()).as(where).isFalse();
          Recovery.finish(open);
          assertThat(site.files().keySet()).as(where).allMatch(name -> name.startsWith("filedir/"));
          rows.fromNow();
          files = site.files();
        } else {
          failed++;
          if (what == What.FILE) { // the disk failed when it was asked to tidy up, perhaps
            assertThat(Recovery.finish(open).problems()).as(where).isEmpty();
          }
          assertThat(rows.proven()).as(where).isTrue();
          assertThat(site.files()).as(where).isEqualTo(files);
        }
      }
      assertThat(site.checksums()).isEqualTo(rows.checksums());
      assertThat(restore(open, attempt, what, Fault.failure(Fault.NEVER))).isTrue();
      assertThat(rows.proven()).isFalse();
      System.out.printf(
          Locale.ROOT,
          "%s on %s: %s failed at %d points of %d, and at %d while tidying up; %d tables and %d files were as before; %.1f s%n",
          attempt,
          original.server().getClass().getSimpleName(),
          what,
          failed,
          all,
          tidying,
          rows.checksums().size(),
          files.size(),
          (System.nanoTime() - start) / 1e9);
      assertThat(failed).isGreaterThanOrEqualTo(points - 1);
    }
  }

  /** Runs the restore as far as it goes without changing the site. */
  private static int pointsBeforeCommit(Site site, Attempt attempt, What what) {
    Fault counted = Fault.failure(Fault.NEVER);
    Restore restore =
        new Restore(site).disk((what == What.FILE ? counted : Fault.failure(Fault.NEVER)).disk());
    if (what == What.STEP) {
      restore.listener(counted.steps());
    }
    int[] points = new int[1];
    site.database().listener(sql -> {
      if (what == What.STATEMENT || what == What.SESSION) {
        counted.statements().sending(sql);
      }
      if (sql.equals("COMMIT")) {
        points[0] = counted.count();
        throw new HoldallException("no further");
      }
    });
    assertThatThrownBy(() -> restore.run(attempt.request())).hasMessage("no further");
    return points[0];
  }

  private static Fault fault(What what, int point, RestoreSite site) {
    return what == What.SESSION
        ? new Fault(
            point, () -> site.reference().server().disconnect(site.reference().database()))
        : Fault.failure(point);
  }

  private static boolean restore(Site site, Attempt attempt, What what, Fault fault) {
    Restore restore =
        new Restore(site).disk((what == What.FILE ? fault : Fault.failure(Fault.NEVER)).disk());
    site.database().listener(sql -> {});
    if (what == What.STEP) {
      restore.listener(fault.steps());
    } else if (what != What.FILE) {
      site.database().listener(fault.statements());
    }
    try {
      restore.run(attempt.request());
      return true;
    } catch (HoldallException e) {
      return false;
    }
  }
}
