package org.holdall.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdall.engine.files.PoolSite.hash;
import static org.holdall.engine.files.PoolSite.in;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.site.SiteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolWriterTest {
  private static final String NEW = "new content";

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

  private void nothingRemains() throws IOException {
    assertThat(site.files())
        .allSatisfy((name, text) -> assertThat(name).doesNotStartWith("holdall"));
    assertThat(dataroot.resolve("holdall")).isEmptyDirectory();
  }

  @Test
  void whatIsCommittedStays() throws Exception {
    try (PoolWriter pool = site.writer()) {
      assertThat(pool.stage(hash(NEW), in(NEW))).isEqualTo(NEW.length());
      assertThat(site.inUse(hash(NEW))).isFalse();
      pool.publish(List.of(hash(NEW)));
      assertThat(site.inUse(hash(NEW))).isTrue();
      site.row(hash(NEW));
      assertThat(pool.committed()).isEmpty();
    }
    assertThat(site.files()).containsValue(NEW).hasSize(1);
    nothingRemains();
  }

  @Test
  void whatNoRowNamesAfterTheCommitGoesToTheBin() throws Exception {
    String gone = site.put("filedir", "of the deleted course");
    String shared = site.put("filedir", "of another course, too");
    site.row(shared);
    try (PoolWriter pool = site.writer()) {
      pool.unneeded(List.of(gone, shared, hash("")));
      pool.unneeded(List.of(gone, shared));
      assertThat(site.inUse(gone)).as("before the commit").isTrue();
      assertThat(pool.committed()).isEmpty();
    }
    assertThat(site.inUse(gone)).isFalse();
    assertThat(site.inBin(gone)).isTrue();
    assertThat(site.inUse(shared)).isTrue();
    nothingRemains();
  }

  @Test
  void whatARollbackNamesAgainStays() throws Exception {
    String named = site.put("filedir", "of the course");
    site.row(named);
    try (PoolWriter pool = site.writer()) {
      pool.unneeded(List.of(named));
    }
    assertThat(site.inUse(named)).isTrue();
    nothingRemains();
  }

  @Test
  void whatIsNotCommittedGoesToTheBin() throws Exception {
    String old = site.put("filedir", "old content");
    try (PoolWriter pool = site.writer()) {
      pool.stage(hash(NEW), in(NEW));
      pool.stage(old, in("old content"));
      pool.publish(List.of(hash(NEW), old));
    }
    assertThat(site.inUse(hash(NEW))).isFalse();
    assertThat(site.inBin(hash(NEW))).isTrue();
    assertThat(site.inUse(old)).isTrue();
    nothingRemains();
  }

  @Test
  void whatIsStagedOnlyIsNowhere() throws Exception {
    try (PoolWriter pool = site.writer()) {
      pool.stage(hash(NEW), in(NEW));
    }
    assertThat(site.files()).isEmpty();
    nothingRemains();
  }

  @Test
  void whatThePoolHasIsNotWritten() throws Exception {
    String old = site.put("filedir", "old content");
    try (PoolWriter pool = site.writer()) {
      assertThat(pool.stage(old, in("old content"))).isEqualTo(11);
      assertThat(pool.size(old)).isEqualTo(11);
      assertThat(site.files().values()).containsOnlyOnce("old content");
      Files.delete(dataroot.resolve("filedir" + PoolSite.place(old)));
      site.put("trashdir", "old content"); // as Moodle deletes it
      pool.publish(List.of(old));
      assertThat(site.inUse(old)).isTrue();
      Files.delete(dataroot.resolve("filedir" + PoolSite.place(old)));
      Files.delete(dataroot.resolve("trashdir" + PoolSite.place(old)));
    }
    site.put("filedir", "old content");
    try (PoolWriter pool = site.writer()) {
      pool.stage(old, in("old content"));
      Files.delete(dataroot.resolve("filedir" + PoolSite.place(old)));
      assertThatThrownBy(() -> pool.publish(List.of(old)))
          .isInstanceOf(HoldallException.class)
          .hasMessageContaining("was taken out of the site's pool");
    }
    nothingRemains();
  }

  @Test
  void contentIsWhatItsNameSays() {
    try (PoolWriter pool = site.writer()) {
      assertThatThrownBy(() -> pool.stage(hash(NEW), in("other")))
          .isInstanceOf(HoldallException.class)
          .hasMessageStartingWith("The content " + hash(NEW) + " is damaged: it has the SHA-1 ");
      assertThatThrownBy(() -> pool.check("../../x", in(NEW))).hasMessageContaining("is no SHA-1");
      assertThat(pool.size(hash(NEW))).isEqualTo(-1);
      assertThatThrownBy(() -> pool.publish(List.of(hash(NEW))))
          .hasMessageContaining("neither in the archive nor in the site's pool");
    }
  }

  @Test
  void theBinIsTheSecondPlace() throws Exception {
    String binned = site.put("trashdir", "binned");
    try (PoolWriter pool = site.writer()) {
      assertThat(pool.size(binned)).isEqualTo(6);
      pool.publish(List.of(binned));
      assertThat(site.inUse(binned)).isTrue();
    }
    assertThat(site.inUse(binned)).isFalse();
    assertThat(site.inBin(binned)).isTrue();
  }

  @Test
  void damagedContentIsReplaced() throws Exception {
    Path file = dataroot.resolve("filedir" + PoolSite.place(hash(NEW)));
    Files.createDirectories(file.getParent());
    Files.writeString(file, "half");
    try (PoolWriter pool = site.writer()) {
      pool.stage(hash(NEW), in(NEW));
      pool.publish(List.of(hash(NEW)));
    }
    assertThat(file).hasContent(NEW); // it was there before
  }

  @Test
  void theEmptyContentIsAlwaysThere() throws Exception {
    try (PoolWriter pool = site.writer()) {
      assertThat(pool.size(hash(""))).isZero();
      pool.publish(List.of(hash("")));
      site.row(hash(""));
      assertThat(pool.committed()).isEmpty();
    }
    assertThat(site.inUse(hash(""))).isTrue();
  }

  @Test
  void aSecondAttemptPublishesOnce() throws Exception {
    try (PoolWriter pool = site.writer()) {
      pool.stage(hash(NEW), in(NEW));
      pool.publish(List.of(hash(NEW)));
      pool.publish(List.of(hash(NEW)));
      site.row(hash(NEW));
      assertThat(pool.committed()).isEmpty();
    }
    assertThat(site.inUse(hash(NEW))).isTrue();
  }

  @Test
  void permissionsAreTheSites() throws Exception {
    Path root = Files.createDirectory(dataroot.resolve("strict"));
    try (PoolSite strict = new PoolSite(root, Map.of("directorypermissions", "02750"));
        PoolWriter pool = strict.writer()) {
      pool.stage(hash(NEW), in(NEW));
      pool.publish(List.of(hash(NEW)));
      Path file = root.resolve("filedir" + PoolSite.place(hash(NEW)));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r-----");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwxr-x---");
      assertThat(PosixFilePermissions.toString(
              Files.getPosixFilePermissions(root.resolve("holdall").resolve(pool.id()))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void manyContentsAreMadeDurableTogether() throws Exception {
    List<String> all = IntStream.range(0, 100).mapToObj(i -> "content " + i).toList();
    for (int failing : new int[] {0, 30, 90, 150}) {
      AtomicInteger forced = new AtomicInteger();
      FailingDisk disk = new FailingDisk(0, 0) {
        @Override
        public void force(FileChannel file) throws IOException {
          if (forced.incrementAndGet() == failing) {
            throw new IOException("Input/output error");
          }
        }
      };
      try (PoolWriter pool = PoolWriter.open(disk, site.site, SiteConfig.EMPTY)) {
        for (String content : all) {
          pool.stage(hash(content), in(content));
        }
        List<String> hashes = all.stream().map(PoolSite::hash).toList();
        if (failing == 0) {
          pool.publish(hashes);
          assertThat(forced.get()).isGreaterThan(200); // files, journal and folders
          assertThat(hashes).allMatch(site::inUse);
        } else {
          assertThatThrownBy(() -> pool.publish(hashes))
              .isInstanceOf(HoldallException.class)
              .hasMessageContaining("Input/output error");
        }
      }
      assertThat(all).noneMatch(content -> site.inUse(hash(content)));
      nothingRemains();
    }
  }

  @Test
  void aPoolOnAnotherFileSystem() throws Exception {
    Path memory = Path.of("/dev/shm");
    assumeTrue(
        Files.isWritable(memory)
            && !Files.getFileStore(memory).equals(Files.getFileStore(dataroot)),
        "no second file system at /dev/shm");
    Path filedir = Files.createTempDirectory(memory, "filedir");
    Path file = filedir.resolve(PoolSite.place(hash(NEW)).substring(1));
    try (PoolSite other = new PoolSite(dataroot, Map.of("filedir", filedir.toString()))) {
      SiteConfig config;
      try (Snapshot snapshot = other.site.database().snapshot()) {
        config = SiteConfig.read(snapshot, other.site.forced());
      }
      try (PoolWriter pool = PoolWriter.open(FileOperations.DISK, other.site, config)) {
        pool.stage(hash(NEW), in(NEW));
        assertThat(filedir.resolve("holdall-" + pool.id()).resolve(hash(NEW))).exists();
        pool.publish(List.of(hash(NEW)));
        assertThat(file).hasContent(NEW);
      }
      assertThat(file).doesNotExist();
      assertThat(other.inBin(hash(NEW))).isTrue(); // copied
      try (Stream<Path> all = Files.list(filedir)) {
        assertThat(all).noneMatch(path -> path.getFileName().toString().startsWith("holdall"));
      }
      nothingRemains();
    } finally {
      try (Stream<Path> all = Files.walk(filedir)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  void withoutDataFolderNothingBegins() throws SQLException {
    try (PoolSite none = new PoolSite(dataroot.resolve("none"))) {
      assertThatThrownBy(none::writer)
          .isInstanceOf(HoldallException.class)
          .hasMessageContaining("does not exist");
    }
  }
}
