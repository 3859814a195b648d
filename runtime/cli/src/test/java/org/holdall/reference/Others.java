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
import org.holdall.engine.restore.RestoreReport;

/** What others do to the course of a restore while it runs, as Moodle does it. */
final class Others {
  private static final String USER = "refstu1";
  private static final String EMAIL = "refstu1@example.com";

  private final RestoreSite site;
  private final long course;
  private final String hash;
  private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

  Others(RestoreSite site, long course) {
    this.site = site;
    this.course = course;
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
      enrol(statement);
      addModule(statement);
      statement.execute("UPDATE mdl_course SET cacherev = cacherev + 1 WHERE id = " + course);
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

  /** By hand, if the course has such a way in. */
  private void enrol(Statement statement) {
    try {
      statement.execute("INSERT INTO mdl_user_enrolments (enrolid, userid, status, timeend)"
          + " SELECT e.id, u.id, 0, 0 FROM mdl_enrol e JOIN mdl_user u ON u.username = '" + USER
          + "' WHERE e.enrol = 'manual' AND e.courseid = " + course);
    } catch (SQLException e) {
      // the restore was first: then he is in
    }
  }

  /** A new course module at the end of the section, by locking nothing. */
  private void addModule(Statement statement) throws SQLException {
    statement.execute("INSERT INTO mdl_course_modules (course, module, instance, section)"
        + " VALUES (" + course
        + ", 3, 4711, (SELECT min(id) FROM mdl_course_sections WHERE course = "
        + course + "))");
    long id;
    try (ResultSet row =
        statement.executeQuery("SELECT max(id) FROM mdl_course_modules WHERE instance = 4711")) {
      row.next();
      id = row.getLong(1);
    }
    statement.execute(
        "UPDATE mdl_course_sections SET sequence = CASE WHEN coalesce(sequence, '') = '' THEN '"
            + id + "' ELSE concat(sequence, '," + id + "') END WHERE course = " + course
            + " AND section = 0");
  }

  void assertNothingLost(RestoreReport report) {
    List<String> placed =
        site.rows("SELECT sequence FROM mdl_course_sections WHERE course = " + course).stream()
            .flatMap(row -> List.of(row.get(0).split(",")).stream())
            .toList();
    assertThat(placed)
        .containsAll(report.activities().stream().map(String::valueOf).toList())
        .contains(site.rows("SELECT id FROM mdl_course_modules WHERE instance = 4711")
            .get(0)
            .get(0));
    assertThat(site.number("SELECT count(*) FROM mdl_user WHERE username = '" + USER + "'"))
        .isEqualTo(1);
    assertThat(site.files())
        .containsKey("filedir/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
    assertThat(site.number("SELECT count(*) FROM mdl_files WHERE pathnamehash = 'others'"))
        .isEqualTo(1);
  }
}
