package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdall.engine.files.PoolSite.hash;
import static org.holdall.engine.files.PoolSite.in;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation on the disk fails in turn: alone, and with all that follow, as when the process is killed. */
class FailureTest {
  private static final List<String> NEW = List.of("one", "two", "binned", "twice", "");

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void nothingIsLostOrLeft(boolean commit, boolean killed) throws Exception {
    try (PoolSite site = new PoolSite(folder)) {
      int operations = run(site, FailingDisk.once(0), commit);
      assertThat(operations).isGreaterThan(60);
      for (int i = 1; i <= operations; i++) {
        run(site, killed ? FailingDisk.from(i) : FailingDisk.once(i), commit);
      }
    }
  }

  /** Returns the number of operations. */
  private int run(PoolSite any, FailingDisk disk, boolean commit) throws Exception {
    PoolSite site = any.emptied(Files.createTempDirectory(folder, "site"));
    site.row(site.put("filedir", "old"));
    site.put("filedir", "old without a row");
    site.put("trashdir", "binned");
    site.put("trashdir", "twice");
    Map<String, String> before = site.files();
    boolean published = false;
    boolean committed = false;
    HoldallException failure = null;
    try (PoolWriter pool = PoolWriter.open(disk, site.site, SiteConfig.EMPTY)) {
      restore(pool);
      published = true;
      if (commit) {
        for (String content : NEW) {
          site.row(hash(content));
        }
        committed = true;
        pool.committed();
      }
    } catch (HoldallException e) {
      failure = e;
    }
    check(disk, committed, failure);
    String when = "operation " + disk.failing() + " of " + disk.count();
    if (!published && disk.recovered()) {
      compare(before, site.files(), false, when + ", closed");
    }
    assertThat(Recovery.finish(site.site).problems()).isEmpty();
    compare(before, site.files(), committed, when + ", recovered");
    assertThat(Recovery.finish(site.site).notes()).isEmpty();
    return disk.count();
  }

  private static void restore(PoolWriter pool) throws IOException, SQLException {
    try (OutputStream out = pool.privateFolder().create("course/course.xml")) {
      out.write(new byte[PrivateFolder.SMALL + 1]);
    }
    for (String content : List.of("one", "two", "twice", "old", "never used")) {
      pool.stage(hash(content), in(content));
    }
    pool.publish(List.of(hash("one"), hash("twice"), hash("old")));
    pool.publish(NEW.stream().map(PoolSite::hash).toList());
  }

  private static void check(
      FailingDisk disk, boolean committed, @Nullable HoldallException failure) {
    assertThat(failure != null).isEqualTo(disk.failed() && !committed);
    if (failure != null) {
      assertThat(failure.getMessage())
          .doesNotContain("\n")
          .contains("No space left")
          .endsWith(".");
    }
  }

  private static void compare(
      Map<String, String> before, Map<String, String> after, boolean committed, String when) {
    Map<String, String> expected = of(before, "filedir");
    if (committed) {
      NEW.forEach(content -> expected.put("filedir" + PoolSite.place(hash(content)), content));
    }
    assertThat(of(after, "filedir")).as(when).isEqualTo(expected);
    assertThat(of(after, "trashdir")).as(when).containsAllEntriesOf(of(before, "trashdir"));
    assertThat(of(after, "trashdir").values()).as(when).isSubsetOf(NEW);
    assertThat(of(after, "holdall")).as(when).isEmpty();
  }

  private static Map<String, String> of(Map<String, String> files, String top) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(top))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
