package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdall.engine.files.PoolSite.hash;
import static org.holdall.engine.files.PoolSite.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A restore is killed before or after its commit, and so is the command that finishes it, at each of its operations on the disk:
 * the next command ends it the same way, and the one after that finds nothing to do.
 */
class KilledRecoveryTest {
  private static final List<String> NEW = List.of("one", "two", "binned", "");

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void endsTheSameWay(boolean committed, boolean killed) throws Exception {
    try (PoolSite any = new PoolSite(folder)) {
      PoolSite whole = killedRestore(any, committed);
      FailingDisk counting = FailingDisk.once(0);
      assertThat(Recovery.finish(counting, whole.site).restores()).isEqualTo(1);
      Map<String, String> end = whole.files();
      assertThat(end.keySet()).noneMatch(name -> name.startsWith("holdall"));
      NEW.forEach(content -> assertThat(whole.inUse(hash(content))).isEqualTo(committed));
      assertThat(counting.count()).isGreaterThan(15);
      int troubled = 0;
      for (int i = 1; i <= counting.count(); i++) {
        String when = "operation " + i + " of " + counting.count();
        PoolSite site = killedRestore(any, committed);
        FailingDisk disk = killed ? FailingDisk.from(i) : FailingDisk.once(i);
        troubled += Recovery.finish(disk, site.site).problems().size();
        assertThat(Recovery.finish(site.site).problems()).as(when).isEmpty();
        assertThat(site.files()).as(when).isEqualTo(end);
        assertThat(Recovery.finish(site.site).notes()).as(when).isEmpty();
        assertThat(site.files()).as(when).isEqualTo(end);
      }
      assertThat(troubled).isPositive();
    }
  }

  /** All contents are in the pool; nothing is tidied up. */
  private PoolSite killedRestore(PoolSite any, boolean committed) throws IOException, SQLException {
    FailingDisk counting = FailingDisk.once(0);
    int last;
    try (PoolWriter pool = writer(fresh(any), counting)) {
      publish(pool);
      last = counting.count();
    }
    PoolSite site = fresh(any);
    assertThatThrownBy(() -> {
          try (PoolWriter dying = writer(site, FailingDisk.from(last + 1))) {
            publish(dying);
            for (String content : committed ? NEW : List.<String>of()) {
              site.row(hash(content));
            }
          }
        })
        .isInstanceOf(HoldallException.class);
    return site;
  }

  private PoolSite fresh(PoolSite any) throws IOException, SQLException {
    return any.emptied(Files.createTempDirectory(folder, "site"));
  }

  private PoolWriter writer(PoolSite site, FailingDisk disk) throws IOException {
    site.put("trashdir", "binned");
    return PoolWriter.open(disk, site.site, SiteConfig.EMPTY);
  }

  private static void publish(PoolWriter pool) throws IOException {
    for (String content : List.of("one", "two", "never used")) {
      pool.stage(hash(content), in(content));
    }
    pool.publish(NEW.stream().map(PoolSite::hash).toList());
  }
}
