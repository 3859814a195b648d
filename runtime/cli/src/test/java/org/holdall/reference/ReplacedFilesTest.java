package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.junit.jupiter.api.Test;

/** A replaced course leaves no contents in the pool that no file has, and says which plugins' tables it did not empty. */
final class ReplacedFilesTest {

  @Test
  void onPostgres() {
    check(ReferenceSites.postgres());
  }

  @Test
  void onMariaDb() {
    check(ReferenceSites.mariaDb());
  }

  private static void check(ReferenceSite original) {
    RestoreSite site = RestoreSite.copy(original, "replacedfiles");
    site.copyFiles();
    site.execute(
        "CREATE TABLE mdl_local_strange (id INTEGER PRIMARY KEY, courseid INTEGER)",
        "INSERT INTO mdl_local_strange (id, courseid) VALUES (1, 3), (2, 4)",
        "CREATE TABLE mdl_local_other (id INTEGER PRIMARY KEY, courseid INTEGER)",
        "INSERT INTO mdl_local_other (id, courseid) VALUES (1, 4)");
    Set<String> before = named(site);
    before.removeIf(hash -> Files.notExists(place(site, "filedir", hash)));
    RestoreReport report =
        new Restore(site.open()).run(new Attempt("CHOICE1-users", "replace 3").request());

    assertThat(report.warnings())
        .filteredOn(line -> line.contains("Tables of plugins"))
        .singleElement()
        .asString()
        .contains("keep what they have of course 3: local_strange.");
    Set<String> after = named(site);
    assertThat(after)
        .filteredOn(before::contains)
        .isNotEmpty()
        .allMatch(hash -> Files.exists(place(site, "filedir", hash)));
    before.removeAll(after);
    assertThat(before).hasSizeGreaterThan(10).allSatisfy(hash -> {
      assertThat(place(site, "filedir", hash)).doesNotExist();
      assertThat(place(site, "trashdir", hash)).exists();
    });
  }

  /** Contents that a row names. */
  private static Set<String> named(RestoreSite site) {
    return site.rows("SELECT DISTINCT contenthash FROM mdl_files WHERE filesize > 0").stream()
        .map(row -> row.get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path place(RestoreSite site, String folder, String hash) {
    return site.dataroot()
        .resolve(Path.of(folder, hash.substring(0, 2), hash.substring(2, 4), hash));
  }
}
