package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.Container;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.site.Site;
import org.holdall.engine.verify.Verifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One byte of an archive is changed, anywhere: verify and restore refuse what has other names, sizes or contents then; where
 * they do not refuse, all entries are what they were, to us and to another reader.
 */
final class FlippedArchiveTest {
  private static final String SEED = "holdall.seed";

  @TempDir
  Path folder;

  private enum What {
    /** As Moodle wrote it. */
    MOODLES,
    /** Written by us: with a manifest. */
    OURS,
    /** Written by us, as zip. */
    ZIP,
    /** Written by us, and changed before it was compressed: no checksum but the manifest's. */
    TAR
  }

  @ParameterizedTest
  @CsvSource({
    "CHOICE1-users, MOODLES, 300",
    "CHOICE1-users, OURS, 200",
    "CHOICE1-users, ZIP, 250",
    "CHOICE1-users, TAR, 250",
    "REF-users, MOODLES, 10"
  })
  void noChangeIsPassedOver(String name, What what, int flips) throws IOException {
    long seed = Long.getLong(SEED, System.nanoTime());
    Random random = new Random(seed);
    Site site = RestoreSite.copy(ReferenceSites.postgres(), "flipped").open();
    Path original = archive(name, what);
    boolean zip = what == What.ZIP;
    Map<String, String> entries = entries(original, zip);
    assertThat(ours(original)).isEqualTo(entries);
    assertThat(refusal(site, original, false)).isNull();
    assertThat(refusal(site, original, true)).isNull();
    byte[] bytes = Files.readAllBytes(original);
    if (what == What.TAR) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    int refused = 0;
    for (int i = 0; i < flips; i++) {
      int at = random.nextInt(bytes.length);
      byte mask = (byte) (1 + random.nextInt(255));
      bytes[at] ^= mask;
      Path changed = write(bytes, what);
      bytes[at] ^= mask;
      String where = "byte " + at + " xor " + mask + " of " + name + " " + what + ", seed " + seed;
      boolean verified = refusal(site, changed, false) == null;
      boolean restored = refusal(site, changed, true) == null;
      assertThat(verified).as("verify and restore agree on " + where).isEqualTo(restored);
      if (verified) {
        assertThat(ours(changed)).as(where).isEqualTo(entries);
        assertThat(entries(changed, zip)).as(where).isEqualTo(entries);
      } else {
        refused++;
      }
    }
    System.out.printf(
        "%s %s: of %d single bytes changed %d are refused by verify and restore, %d change no entry (-D%s=%d)%n",
        name, what, flips, refused, flips - refused, SEED, seed);
    assertThat(refused).isPositive();
  }

  private Path archive(String name, What what) throws IOException {
    Path moodles = RestoreSite.archive(name);
    if (what == What.MOODLES) {
      return moodles;
    }
    Path ours = folder.resolve("ours.mbz");
    Holdall.course(
        ReferenceSites.postgres(),
        name.startsWith("REF") ? 3 : RestoreSite.CHOICE1,
        what == What.ZIP ? Container.ZIP : Container.TGZ,
        ours);
    return ours;
  }

  private Path write(byte[] bytes, What what) throws IOException {
    Path file = folder.resolve("changed.mbz");
    if (what == What.TAR) {
      try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(bytes);
      }
    } else {
      Files.write(file, bytes);
    }
    return file;
  }

  /** Why an archive is refused; null if it is not. */
  private static @Nullable String refusal(Site site, Path archive, boolean restore)
      throws IOException {
    try {
      if (restore) {
        RestoreRequest usual = RestoreRequest.made(archive, 1);
        new Restore(site)
            .run(new RestoreRequest(
                archive,
                usual.target(),
                null,
                usual.settings(),
                usual.roleMap(),
                true,
                usual.ifPresent(),
                false));
        return null;
      }
      var problems = Verifier.verify(archive).problems();
      return problems.isEmpty() ? null : problems.get(0);
    } catch (HoldallException e) {
      return e.getMessage();
    }
  }

  /** Sizes and hashes of all entries, as we read them. */
  private static Map<String, String> ours(Path archive) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    ArchiveReader.read(archive, (name, in) -> entries.put(name, said(in.readAllBytes())));
    return entries;
  }

  /** The same, as another reader reads them. */
  private static Map<String, String> entries(Path archive, boolean zip) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    if (zip) {
      try (ZipFile file = ZipFile.builder().setPath(archive).get()) {
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
          if (!entry.isDirectory()) {
            entries.put(entry.getName(), said(file.getInputStream(entry).readAllBytes()));
          }
        }
      }
      return entries;
    }
    try (var tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          entries.put(entry.getName(), said(tar.readAllBytes()));
        }
      }
    }
    return entries;
  }

  private static String said(byte[] bytes) {
    return bytes.length + " " + DigestUtils.sha256Hex(bytes);
  }
}
