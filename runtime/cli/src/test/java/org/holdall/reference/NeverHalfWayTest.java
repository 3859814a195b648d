package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.Recovery;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a restore fails, the site is as it was: all rows, and all files but those in the bin. */
final class NeverHalfWayTest {
  private static final String CHOICES = "SELECT count(*) FROM mdl_choice";

  private enum What {
    /** A statement is refused. */
    STATEMENT,
    /** The database's server ends the session before a statement. */
    SESSION,
    /** An operation on the disk fails. */
    FILE
  }

  @ParameterizedTest
  @CsvSource({
    "CHOICE1-activity-choice, STATEMENT, 1",
    "CHOICE1-activity-choice, SESSION, 7",
    "CHOICE1-activity-choice, FILE, 1",
    "REF-activity-choice, FILE, 4"
  })
  void onPostgres(String archive, What what, int step) {
    everyPoint(ReferenceSites.postgres(), archive, what, step);
  }

  /** Operations on the disk are the same whatever the database is. */
  @ParameterizedTest
  @CsvSource({"CHOICE1-activity-choice, STATEMENT, 1", "CHOICE1-activity-choice, SESSION, 7"})
  void onMariaDb(String archive, What what, int step) {
    everyPoint(ReferenceSites.mariaDb(), archive, what, step);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({
    "POSTGRES, STATEMENT",
    "POSTGRES, SESSION",
    "MARIADB, STATEMENT",
    "MARIADB, SESSION",
    "MARIADB, FILE"
  })
  void everyPointOfALargerArchive(String engine, What what) {
    ReferenceSite site =
        engine.equals("MARIADB") ? ReferenceSites.mariaDb() : ReferenceSites.postgres();
    everyPoint(site, "REF-activity-choice", what, 1);
  }

  private static void everyPoint(ReferenceSite original, String archive, What what, int step) {
    RestoreSite site = RestoreSite.copy(original, "halfway");
    site.execute("DELETE FROM mdl_files"); // else rows of the site name the contents of the archive
    SortedMap<String, String> rows = site.checksums();
    SortedMap<String, Long> files = site.files();
    int failed = 0;
    int tidying = 0;
    for (int point = 1; ; point += step) {
      Fault fault = fault(what, point, site);
      boolean done = restore(site.open(), archive, what, fault);
      if (!fault.struck()) {
        assertThat(done).isTrue();
        break;
      }
      String where = what + " " + point;
      if (done) {
        // It struck when all was committed: then all is there, and stays.
        tidying++;
        assertThat(site.checksums()).as(where).isNotEqualTo(rows);
        Recovery.finish(site.open());
        assertThat(site.files().keySet()).as(where).allMatch(name -> name.startsWith("filedir/"));
        rows = site.checksums();
        files = site.files();
      } else {
        failed++;
        if (what == What.FILE) { // the disk failed when it was asked to tidy up, perhaps
          assertThat(Recovery.finish(site.open()).problems()).as(where).isEmpty();
        }
        assertThat(site.checksums()).as(where).isEqualTo(rows);
        assertThat(site.files()).as(where).isEqualTo(files);
      }
    }
    System.out.printf(
        "%s on %s: %s failed at %d points, and at %d while tidying up%n",
        archive, original.server().getClass().getSimpleName(), what, failed, tidying);
    assertThat(failed).isGreaterThan(5);
    assertThat(site.number(CHOICES)).isGreaterThan(1);
  }

  private static Fault fault(What what, int point, RestoreSite site) {
    return what == What.SESSION
        ? new Fault(
            point, () -> site.reference().server().disconnect(site.reference().database()))
        : Fault.failure(point);
  }

  private static boolean restore(Site site, String archive, What what, Fault fault) {
    Restore restore = new Restore(site);
    if (what == What.FILE) {
      restore.disk(fault.disk());
    } else {
      site.database().listener(fault.statements());
    }
    try {
      restore.run(RestoreRequest.into(RestoreSite.archive(archive), RestoreSite.CHOICE1));
      return true;
    } catch (HoldallException e) {
      return false;
    }
  }
}
