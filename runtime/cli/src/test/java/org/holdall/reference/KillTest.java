package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.holdall.cli.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore that is killed anywhere: after the next command on the site, all of it is there, or nothing. */
final class KillTest {
  private static final String ARCHIVE = "REF-activity-choice";
  private static final int KILLED = 137;

  @ParameterizedTest
  @ValueSource(ints = 5)
  void onPostgres(int kills) throws Exception {
    kill(ReferenceSites.postgres(), kills);
  }

  @ParameterizedTest
  @ValueSource(ints = 5)
  void onMariaDb(int kills) throws Exception {
    kill(ReferenceSites.mariaDb(), kills);
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(ints = 100)
  void oftenOnPostgres(int kills) throws Exception {
    kill(ReferenceSites.postgres(), kills);
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(ints = 100)
  void oftenOnMariaDb(int kills) throws Exception {
    kill(ReferenceSites.mariaDb(), kills);
  }

  private static void kill(ReferenceSite original, int kills) throws Exception {
    String said = run(fresh(original), Fault.NEVER, 0);
    int points = Integer.parseInt(said.strip().lines().reduce((a, b) -> b).orElseThrow());
    RestoreSite site = fresh(original);
    SortedMap<String, String> rows = site.checksums();
    int whole = 0;
    for (int kill = 1; kill <= kills; kill++) {
      // The last kill is at the very end, where all is committed and only tidying up is left.
      int point = points - (int) ((long) (kills - kill) * points / kills);
      run(site, point, KILLED);
      nextCommand(site);
      assertThat(site.files().keySet())
          .as("point %d of %d", point, points)
          .allMatch(name -> name.startsWith("filedir/"));
      SortedMap<String, String> now = site.checksums();
      if (now.equals(rows)) {
        assertThat(contents(site)).isSubsetOf(hashes(site));
      } else {
        whole++;
        assertThat(now.keySet()).isEqualTo(rows.keySet());
        assertWhole(site);
        site = fresh(original);
        rows = site.checksums();
      }
    }
    System.out.printf(
        "%s: %d kills at %d points: nothing %d times, all %d times%n",
        original.server().getClass().getSimpleName(), kills, points, kills - whole, whole);
  }

  private static RestoreSite fresh(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "killed");
    site.execute("DELETE FROM mdl_files"); // else rows of the site name the contents of the archive
    return site;
  }

  /** Every choice has what one restore brings: options, answers, course module, context; and files have their contents. */
  private static void assertWhole(RestoreSite site) {
    assertThat(
            site.rows(
                "SELECT cm.id, (SELECT count(*) FROM mdl_choice_options o WHERE o.choiceid = c.id),"
                    + " (SELECT count(*) FROM mdl_choice_answers a WHERE a.choiceid = c.id),"
                    + " (SELECT count(*) FROM mdl_context x WHERE x.contextlevel = 70 AND x.instanceid = cm.id),"
                    + " (SELECT count(*) FROM mdl_course_modules_completion k WHERE k.coursemoduleid = cm.id)"
                    + " FROM mdl_choice c JOIN mdl_course_modules cm ON cm.instance = c.id AND cm.course = c.course"
                    + " JOIN mdl_modules m ON m.id = cm.module AND m.name = 'choice' WHERE c.course = 4 AND c.id > 4"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.subList(1, 5)).containsExactly("5", "25", "1", "6"));
    assertThat(contents(site)).isNotEmpty().isSubsetOf(hashes(site));
  }

  private static List<String> contents(RestoreSite site) {
    return site.files().keySet().stream()
        .map(name -> Path.of(name).getFileName().toString())
        .toList();
  }

  private static List<String> hashes(RestoreSite site) {
    return site.rows("SELECT DISTINCT contenthash FROM mdl_files").stream()
        .map(row -> row.get(0))
        .toList();
  }

  private static void nextCommand(RestoreSite site) {
    PrintStream quiet =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(List.of(
        "restore",
        RestoreSite.archive("CHOICE1-activity-choice").toString(),
        "--into",
        "4",
        "--dry-run"));
    command.addAll(site.reference().options());
    assertThat(new Main(quiet, quiet, Map.of()).run(command.toArray(String[]::new)))
        .isZero();
  }

  private static String run(RestoreSite site, int point, int code)
      throws IOException, InterruptedException {
    ReferenceSite reference = site.reference();
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledRestore.class.getName(),
            reference.server().url(reference.database()),
            reference.server().user(),
            site.dataroot().toString(),
            RestoreSite.archive(ARCHIVE).toString(),
            Long.toString(RestoreSite.CHOICE1),
            Integer.toString(point))
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }
}
