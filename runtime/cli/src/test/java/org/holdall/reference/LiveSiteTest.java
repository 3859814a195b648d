package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.site.Site;
import org.junit.jupiter.api.Test;

/**
 * While a restore runs, somebody adds a module to the same section, creates a user who is in the archive, and stores a file
 * with the same content: at one statement after the other. Nothing of either is lost.
 */
final class LiveSiteTest {
  private static final String USER = "refstu1";
  private static final String EMAIL = "refstu1@example.com";
  private static final long COURSE = 1000;

  @Test
  void onPostgres() {
    everyMoment(ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), 9);
  }

  @Test
  void onMariaDb() {
    everyMoment(ReferenceSites.freshMariaDb(), 60);
  }

  private static void everyMoment(ReferenceSite original, int step) {
    int retried = 0;
    int moments = 0;
    for (int moment = 1; ; moment += step) {
      RestoreSite site = RestoreSite.copy(original, "live");
      EmptyCourse.insert(site, COURSE);
      // Another site than the archive's: there, a user with the same name and address is the same.
      site.execute("UPDATE mdl_config SET value = 'another' WHERE name = 'siteidentifier'");
      Others others = new Others(site);
      Fault meanwhile = new Fault(moment, others::start);
      Site opened = site.open();
      opened.database().listener(meanwhile.statements());
      RestoreReport report = new Restore(opened)
          .run(RestoreRequest.into(RestoreSite.archive("REF-activity-choice"), COURSE));
      if (!meanwhile.struck()) {
        break;
      }
      others.finish();
      moments++;
      retried += report.attempts() > 1 ? 1 : 0;
      others.assertNothingLost(report);
    }
    System.out.printf(
        "%s: others at %d moments, the restore was tried again at %d%n",
        original.server().getClass().getSimpleName(), moments, retried);
    assertThat(moments).isGreaterThan(2);
  }

  /** What others do, as Moodle does it. */
  private static final class Others {
    private final RestoreSite site;
    private final String hash;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    Others(RestoreSite site) {
      this.site = site;
      hash = content().getFileName().toString();
    }

    /** A content of the archive that belongs to the choice. */
    private static Path content() {
      Path folder = Entries.unpack(RestoreSite.archive("REF-activity-choice"), "files/");
      try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Goes on beside the restore if it has to wait for it. */
    void start() {
      work = CompletableFuture.runAsync(this::all);
      try {
        work.get(500, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // it waits for a lock that the restore has
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    void finish() {
      work.join();
    }

    private void all() {
      storeFile();
      try (Connection connection =
              site.reference().server().connect(site.reference().database());
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(true);
        createUser(statement);
        addModule(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void storeFile() {
      Path file = site.dataroot()
          .resolve("filedir/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
      try {
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(site.dataroot(), "moodle", ".tmp");
        Files.copy(content(), aside, StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(file)) {
          Files.delete(aside);
        } else {
          Files.move(aside, file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      site.execute(
          "INSERT INTO mdl_files (contenthash, pathnamehash, contextid, component, filearea, itemid,"
              + " filepath, filename, filesize, timecreated, timemodified) VALUES ('" + hash
              + "', 'others', 1, 'user', 'private', 0, '/', 'others.bin', 1, 1, 1)");
    }

    private static void createUser(Statement statement) {
      try {
        statement.execute(
            "INSERT INTO mdl_user (mnethostid, confirmed, username, firstname, lastname, email)"
                + " VALUES (1, 1, '" + USER + "', 'Others', 'First', '" + EMAIL + "')");
      } catch (SQLException e) {
        // the restore was first: then he is there
      }
    }

    /** A new course module at the end of the section, by locking nothing. */
    private static void addModule(Statement statement) throws SQLException {
      statement.execute("INSERT INTO mdl_course_modules (course, module, instance, section)"
          + " VALUES (" + COURSE
          + ", 3, 4711, (SELECT min(id) FROM mdl_course_sections WHERE course = "
          + COURSE + "))");
      long id;
      try (ResultSet row =
          statement.executeQuery("SELECT max(id) FROM mdl_course_modules WHERE instance = 4711")) {
        row.next();
        id = row.getLong(1);
      }
      statement.execute(
          "UPDATE mdl_course_sections SET sequence = CASE WHEN coalesce(sequence, '') = '' THEN '"
              + id + "' ELSE concat(sequence, '," + id + "') END WHERE course = " + COURSE
              + " AND section = 0");
    }

    void assertNothingLost(RestoreReport report) {
      List<String> placed =
          site.rows("SELECT sequence FROM mdl_course_sections WHERE course = " + COURSE).stream()
              .flatMap(row -> List.of(row.get(0).split(",")).stream())
              .toList();
      assertThat(placed)
          .contains(Long.toString(report.activities().get(0)))
          .contains(site.rows("SELECT id FROM mdl_course_modules WHERE instance = 4711")
              .get(0)
              .get(0));
      assertThat(site.number("SELECT count(*) FROM mdl_user WHERE username = '" + USER + "'"))
          .isEqualTo(1);
      assertThat(site.number(
              "SELECT count(*) FROM mdl_choice_answers a JOIN mdl_user u ON u.id = a.userid"))
          .isEqualTo(25);
      assertThat(site.files())
          .containsKey("filedir/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
      assertThat(site.number("SELECT count(*) FROM mdl_files WHERE pathnamehash = 'others'"))
          .isEqualTo(1);
    }
  }
}
