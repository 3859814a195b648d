package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import org.holdall.engine.files.Recovery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The restore of a course that is killed anywhere: after the next command on the site, all of it is there, or nothing. */
final class KillTest {
  private static final int KILLED = 128 + 9; // SIGKILL

  @ParameterizedTest
  @CsvSource({"REF-users, new, 3", "CHOICE1-users, replace 3, 6"})
  void onPostgres(String archive, String target, int kills) throws Exception {
    kill(ReferenceSites.postgres(), new Attempt(archive, target), kills);
  }

  @ParameterizedTest
  @CsvSource({"REF-users, new, 3", "CHOICE1-users, replace 3, 6"})
  void onMariaDb(String archive, String target, int kills) throws Exception {
    kill(ReferenceSites.mariaDb(), new Attempt(archive, target), kills);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({"REF-users, new, 40", "REF-users, 4, 30", "REF-users, replace 3, 30"})
  void oftenOnPostgres(String archive, String target, int kills) throws Exception {
    kill(ReferenceSites.postgres(), new Attempt(archive, target), kills);
  }

  @ParameterizedTest
  @Tag("long")
  @CsvSource({"REF-users, new, 40", "REF-users, 4, 30", "REF-users, replace 3, 30"})
  void oftenOnMariaDb(String archive, String target, int kills) throws Exception {
    kill(ReferenceSites.mariaDb(), new Attempt(archive, target), kills);
  }

  private static void kill(ReferenceSite original, Attempt attempt, int kills) throws Exception {
    long start = System.nanoTime();
    RestoreSite site = fresh(original);
    String[] points = run(site, attempt, Fault.NEVER, Fault.NEVER, 0).split(" ");
    SortedMap<String, String> wholeRows = site.counts();
    SortedMap<String, Long> wholeFiles = site.files();
    site = fresh(original);
    SortedMap<String, String> rows = site.checksums();
    SortedMap<String, Long> files = site.files();
    int whole = 0;
    for (int kill = 1; kill <= kills; kill++) {
      // Statements and operations on the disk take turns. The last kill is at the very end of
      // these, where all is
      // committed and only tidying up is left.
      boolean disk = (kills - kill) % 2 == 0;
      long all = Long.parseLong(points[disk ? 1 : 0]);
      int point = (int) (kill * all / kills);
      run(site, attempt, disk ? Fault.NEVER : point, disk ? point : Fault.NEVER, KILLED);
      String where = (disk ? "operation " : "statement ") + point + " of " + all;
      assertThat(Recovery.finish(site.open()).problems()).as(where).isEmpty();
      if (site.checksums().equals(rows)) {
        assertThat(site.files()).as(where).isEqualTo(files);
      } else {
        whole++;
        assertThat(site.counts()).as(where).isEqualTo(wholeRows);
        assertThat(site.files()).as(where).isEqualTo(wholeFiles);
        site = fresh(original);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s on %s: killed %d times at points among %s statements and %s operations on the disk: nothing %d times, all %d times; %.1f s%n",
        attempt,
        original.server().getClass().getSimpleName(),
        kills,
        points[0],
        points[1],
        kills - whole,
        whole,
        (System.nanoTime() - start) / 1e9);
  }

  private static RestoreSite fresh(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "killed");
    site.halveFiles();
    return site;
  }

  /** Returns the last line that the process says. */
  private static String run(RestoreSite site, Attempt attempt, int statement, int file, int code)
      throws IOException, InterruptedException {
    ReferenceSite reference = site.reference();
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dholdall.reference=" + System.getProperty("holdall.reference"),
            "-cp",
            System.getProperty("java.class.path"),
            KilledRestore.class.getName(),
            reference.server().url(reference.database()),
            reference.server().user(),
            site.dataroot().toString(),
            attempt.archive(),
            attempt.target(),
            Integer.toString(statement),
            Integer.toString(file))
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said.strip().lines().reduce("", (a, b) -> b);
  }
}
