package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A course with many rows in its logs and histories of grades, and with a large file, is backed up with no more heap than
 * 96 MB.
 */
final class CourseHeapTest {
  private static final String HEAP = "96m";
  private static final long REF = 3;

  /** A grade item of the course that belongs to no activity. */
  private static final long ITEM = 4;

  private static final Amount SAMPLE = new Amount(40_000, 8_000, 200);
  private static final Amount FULL = new Amount(1_000_000, 200_000, 5 * 1024);

  /** How many rows there are, and megabytes of the file. */
  private record Amount(int logs, int histories, int megabytes) {}

  @TempDir
  Path folder;

  @Test
  void muchOnPostgres() throws IOException {
    check(ReferenceSites.postgres(), SAMPLE);
  }

  @Test
  void muchOnMariaDb() throws IOException {
    check(ReferenceSites.mariaDb(), SAMPLE);
  }

  @Test
  @Tag("long")
  void aMillionRowsOnPostgres() throws IOException {
    check(ReferenceSites.postgres(), FULL);
  }

  @Test
  @Tag("long")
  void aMillionRowsOnMariaDb() throws IOException {
    check(ReferenceSites.mariaDb(), FULL);
  }

  private void check(ReferenceSite site, Amount amount) throws IOException {
    String name = "heap-" + site.server().getClass().getSimpleName() + "-" + amount.logs();
    Path few = backup(site, folder.resolve("few.mbz"), name + "-few");
    LargeFile file = LargeFile.write(folder, site.dataroot(), amount.megabytes());
    ReferenceSite full = grown(site.copy("heap"), amount, file);
    long start = System.nanoTime();
    Path archive = backup(full, folder.resolve("many.mbz"), name + "-many");
    System.out.printf(
        Locale.ROOT,
        "%s: %,d log rows, %,d histories of grades and a file of %,d MB with %s of heap: %.1f s, an archive of %,d bytes%n",
        name,
        amount.logs(),
        amount.histories(),
        amount.megabytes(),
        HEAP,
        (System.nanoTime() - start) / 1e9,
        Files.size(archive));
    assertThat(logs(archive)).isEqualTo(logs(few) + amount.logs());
    assertThat(histories(archive)).isEqualTo(histories(few) + amount.histories());
    assertThat(Entries.sha1(archive, "files/" + file.hash().substring(0, 2) + "/" + file.hash()))
        .isEqualTo(file.hash());
  }

  private static ReferenceSite grown(ReferenceSite copy, Amount amount, LargeFile file) {
    boolean postgres = copy.server() instanceof PostgresServer;
    String course = " JOIN mdl_context x ON x.contextlevel = 50 AND x.instanceid = " + REF;
    copy.execute(
        "INSERT INTO mdl_logstore_standard_log (eventname, component, action, target, crud, edulevel, contextid, contextlevel,"
            + " contextinstanceid, userid, courseid, anonymous, other, timecreated, origin, ip) SELECT"
            + " '\\\\core\\\\event\\\\course_viewed', 'core', 'viewed', 'course', 'r', 2, x.id, 50, 3, 3, 3, 0,"
            + " concat('{\"n\":', n, '}'), 1700000000 + n, 'web', '127.0.0.1' FROM "
            + Crowd.series(amount.logs(), postgres) + course,
        "INSERT INTO mdl_grade_grades_history (action, oldid, source, timemodified, itemid, userid, finalgrade) SELECT"
            + " 2, 1, 'gradebook', 1700000000 + n, " + ITEM + ", 3, mod(n, 50) FROM "
            + Crowd.series(amount.histories(), postgres),
        "INSERT INTO mdl_files (contenthash, pathnamehash, contextid, component, filearea, itemid, filepath, filename, userid,"
            + " filesize, mimetype, timecreated, timemodified) SELECT '" + file.hash() + "', '"
            + file.hash() + "', x.id, 'course', 'summary', 0, '/', 'large.bin', 3, "
            + file.size() + ", 'application/octet-stream', 1700000000, 1700000000 FROM "
            + Crowd.series(1, postgres) + course,
        postgres ? "ANALYZE" : "ANALYZE TABLE mdl_logstore_standard_log, mdl_grade_grades_history");
    return new ReferenceSite(copy.server(), copy.database(), file.dataroot());
  }

  private static long logs(Path archive) {
    return Entries.count(archive, "course/logstores.xml", "<logstore_standard_log id=");
  }

  private static long histories(Path archive) {
    return Entries.count(archive, "grade_history.xml", "<grade_grade id=");
  }

  private static Path backup(ReferenceSite site, Path file, String name) {
    HoldallProcess.run(
        site,
        name,
        HEAP,
        List.of(
            "backup",
            "--course",
            Long.toString(REF),
            "--set",
            "logs=1",
            "--set",
            "grade_histories=1",
            "--output",
            file.toString(),
            "--overwrite",
            "--quiet"));
    return file;
  }
}
