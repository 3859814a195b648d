package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdall.engine.files.PoolSite.hash;
import static org.holdall.engine.files.PoolSite.in;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others write to the pool at the same time: another restore, and Moodle. */
class SharedPoolTest {
  private static final String A = hash("a");

  @TempDir
  Path dataroot;

  private PoolSite site;

  @BeforeEach
  void open() throws SQLException {
    site = new PoolSite(dataroot);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  /** The disk, but something happens before or after content is moved to the bin. */
  private static FailingDisk during(boolean after, Callable<Void> action) {
    return new FailingDisk(0, 0) {
      @Override
      public void move(Path from, Path to) throws IOException {
        boolean bin = to.toString().contains("trashdir");
        run(bin && !after);
        super.move(from, to);
        run(bin && after);
      }

      private void run(boolean now) {
        try {
          if (now) {
            action.call();
          }
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void moodleStoresTheSameDuringTheRollback(boolean after) throws Exception {
    FailingDisk disk = during(after, () -> {
      site.row(A); // Moodle saw the content in the pool before
      return null;
    });
    try (PoolWriter pool = PoolWriter.open(disk, site.site, SiteConfig.EMPTY)) {
      pool.stage(A, in("a"));
      pool.publish(List.of(A));
    }
    assertThat(site.inUse(A)).isTrue();
  }

  @Test
  void moodleStoresTheSameBefore() throws Exception {
    FailingDisk disk = new FailingDisk(0, 0) {
      @Override
      public void force(FileChannel file) throws IOException {
        site.put("filedir", "a"); // after it was looked for, before it appears; its row is to come
        super.force(file);
      }
    };
    try (PoolWriter pool = PoolWriter.open(disk, site.site, SiteConfig.EMPTY)) {
      pool.stage(A, in("a"));
      pool.publish(List.of(A));
    }
    assertThat(site.inUse(A)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anotherRestoreIsCommittedDuringTheRollback(boolean after) throws Exception {
    try (PoolWriter other = site.writer()) {
      other.stage(A, in("a"));
      FailingDisk disk = during(after, () -> {
        site.row(A);
        assertThat(other.committed()).isEmpty();
        return null;
      });
      try (PoolWriter pool = PoolWriter.open(disk, site.site, SiteConfig.EMPTY)) {
        pool.stage(A, in("a"));
        pool.publish(List.of(A));
        other.publish(List.of(A));
      }
    }
    assertThat(site.inUse(A)).isTrue();
  }

  @Test
  void manyRestoresOfTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Random random = new Random(5);
    try {
      for (int i = 0; i < 40; i++) {
        String shared = "shared " + i;
        List<Callable<Boolean>> restores = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
          boolean commit = random.nextInt(3) == 0;
          restores.add(() -> restore(shared, commit));
        }
        boolean named = false;
        for (Future<Boolean> done : threads.invokeAll(restores)) {
          named |= done.get();
        }
        assertThat(site.inUse(hash(shared))).as(shared).isEqualTo(named);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(dataroot.resolve("holdall")).isEmptyDirectory();
  }

  private boolean restore(String content, boolean commit) throws Exception {
    try (PoolWriter pool = site.writer()) {
      pool.stage(hash(content), in(content));
      pool.publish(List.of(hash(content)));
      if (commit) {
        site.row(hash(content));
        assertThat(pool.committed()).isEmpty();
      }
      return commit;
    }
  }

  @Test
  void oneRestorePerCourse() {
    try (CourseLock lock = CourseLock.take(site.site, 7);
        CourseLock other = CourseLock.take(site.site, 8)) {
      assertThat(lock).isNotSameAs(other);
      assertThatThrownBy(() -> CourseLock.take(site.site, 7))
          .hasMessageStartingWith("Another restore into course 7 is running");
    }
    CourseLock.take(site.site, 7).close();
    assertThat(Recovery.finish(site.site).notes()).isEmpty();
  }
}
