package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.holdall.engine.files.PoolSite.hash;
import static org.holdall.engine.files.PoolSite.in;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String A = hash("a");
  private static final String B = hash("b");

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

  /** What a killed restore left. */
  private void leave(String journal, String... staged) throws IOException {
    Path folder = Files.createDirectories(dataroot.resolve("holdall/" + ID));
    Files.writeString(dataroot.resolve("holdall/" + ID + ".journal"), journal);
    for (String content : staged) {
      Files.writeString(folder.resolve(hash(content)), content);
    }
  }

  private static String batch(String... hashes) {
    return "\nbatch\n" + String.join("\n", hashes) + "\nready\n";
  }

  private Recovery finished() {
    Recovery recovery = Recovery.finish(site.site);
    assertThat(dataroot.resolve("holdall")).isEmptyDirectory();
    return recovery;
  }

  @Test
  void nothingToDoCostsNothing() {
    long statements = site.site.database().statements();
    assertThat(Recovery.finish(site.site).notes()).isEmpty();
    assertThat(site.site.database().statements()).isEqualTo(statements);
    assertThat(dataroot).isEmptyDirectory();
  }

  @Test
  void killedBeforeTheCommit() throws Exception {
    leave(batch(A, B), "b"); // half of the renames done
    site.put("filedir", "a");
    assertThat(finished()).isEqualTo(new Recovery(1, 0, 1, List.of()));
    assertThat(site.inUse(A)).isFalse();
    assertThat(site.inBin(A)).isTrue();
    assertThat(site.inBin(B)).isFalse();
  }

  @Test
  void killedAfterTheCommit() throws Exception {
    leave(batch(A, B));
    site.put("filedir", "a");
    site.put("filedir", "b");
    site.row(A);
    site.row(B);
    assertThat(finished().notes())
        .containsExactly(
            "1 interrupted restore finished: 2 of its files kept, 0 moved to the bin (trashdir).");
    assertThat(site.inUse(A) && site.inUse(B)).isTrue();
  }

  @Test
  void powerFailureThatForgotTheRename() throws Exception {
    leave(batch(A, B), "a");
    site.put("trashdir", "b");
    site.row(A);
    site.row(B);
    finished();
    assertThat(site.inUse(A) && site.inUse(B)).isTrue();
  }

  @Test
  void whatIsStillAsideIsNotOurs() throws Exception {
    leave(batch(A), "a");
    site.put("filedir", "a"); // Moodle's, its row to come
    assertThat(finished().binned()).isZero();
    assertThat(site.inUse(A)).isTrue();
  }

  @Test
  void aCutJournalPromisesNothing() throws Exception {
    String whole = batch(A, B);
    for (int length = whole.length() - 3; length > 0; length -= 7) {
      leave(batch(hash("c")) + whole.substring(0, length));
      site.put("filedir", "a");
      site.put("filedir", "c");
      assertThat(finished().binned()).isEqualTo(1);
      assertThat(site.inUse(A)).isTrue();
    }
    leave("\0\0\0\0\0\n../../etc/passwd\nready\n");
    assertThat(finished()).isEqualTo(new Recovery(1, 0, 0, List.of()));
  }

  @Test
  void aLostFolderOrJournal() throws Exception {
    leave(batch(A));
    site.put("filedir", "a");
    Files.delete(dataroot.resolve("holdall/" + ID));
    assertThat(finished().binned()).isEqualTo(1);

    leave(batch(A), "a");
    Files.delete(dataroot.resolve("holdall/" + ID + ".journal"));
    assertThat(finished().notes()).isEmpty();
  }

  @Test
  void whatLivesIsLeftAlone() throws Exception {
    try (PoolWriter pool = site.writer()) {
      pool.stage(A, in("a"));
      pool.publish(List.of(A));
      assertThat(Recovery.finish(site.site).notes()).isEmpty();
      assertThat(site.inUse(A)).isTrue();
    }
    assertThat(finished().notes()).isEmpty();
  }

  @Test
  void anotherProcess() throws Exception {
    Process process = new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Held.class.getName(),
            dataroot.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("published");
      assertThat(Recovery.finish(site.site).notes()).isEmpty();
      assertThat(site.inUse(A)).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(finished()).isEqualTo(new Recovery(1, 0, 1, List.of()));
    assertThat(site.inUse(A)).isFalse();
  }

  /** A restore that never ends. */
  static final class Held {
    private Held() {}

    public static void main(String[] args) throws Exception {
      try (PoolSite site = new PoolSite(Path.of(args[0]));
          PoolWriter pool = site.writer()) {
        pool.stage(A, in("a"));
        pool.publish(List.of(A));
        System.out.println("published");
        Thread.sleep(600_000);
      }
    }
  }

  @Test
  void twoCommandsAtTheSameMoment() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 20; i++) {
        leave(batch(A, B), "b");
        site.put("filedir", "a");
        Callable<Recovery> command = () -> Recovery.finish(site.site);
        int restores = 0;
        int binned = 0;
        for (Future<Recovery> done : two.invokeAll(List.of(command, command))) {
          assertThat(done.get().problems()).isEmpty();
          restores += done.get().restores();
          binned += done.get().binned();
        }
        assertThat(List.of(restores, binned)).containsExactly(1, 1);
        assertThat(dataroot.resolve("holdall")).isEmptyDirectory();
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void aDiskThatFailsIsANote() throws Exception {
    leave(batch(A));
    site.put("filedir", "a");
    for (int i = 1; i < 8; i++) {
      assertThat(Recovery.finish(FailingDisk.from(i), site.site).problems())
          .singleElement()
          .asString()
          .startsWith("An interrupted restore cannot be finished: No space left on device");
    }
    assertThat(finished().binned()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatFailsIsANote() throws Exception {
    leave(batch(A));
    site.put("filedir", "a");
    site.run("ALTER TABLE \"mdl_files\" RENAME TO \"away\"");
    assertThat(Recovery.finish(site.site).problems())
        .singleElement()
        .asString()
        .contains("lacks a table");
    assertThat(site.inUse(A)).isTrue();
    site.run("ALTER TABLE \"away\" RENAME TO \"mdl_files\"");
    assertThat(finished().binned()).isEqualTo(1);
  }

  @Test
  void aPoolElsewhere() throws Exception {
    Path root = Files.createDirectory(dataroot.resolve("root"));
    Path filedir = dataroot.resolve("pool");
    var forced = java.util.Map.of("filedir", filedir.toString(), "trashdir", filedir + ".bin");
    try (PoolSite other = new PoolSite(root, forced)) {
      Path aside = Files.createDirectories(filedir.resolve("holdall-" + ID));
      Files.writeString(aside.resolve(A), "a");
      Files.createDirectories(root.resolve("holdall"));
      Files.writeString(root.resolve("holdall/" + ID + ".journal"), batch(A));
      other.row(A);
      assertThat(Recovery.finish(other.site).kept()).isEqualTo(1);
      assertThat(filedir.resolve(PoolSite.place(A).substring(1))).hasContent("a");
      assertThat(aside).doesNotExist();
    }
  }
}
