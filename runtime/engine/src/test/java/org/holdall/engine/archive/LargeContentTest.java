package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.holdall.engine.parallel.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Content and entries that are larger than the memory of the process that packs them: 96 MB. */
class LargeContentTest {
  private static final long MEGABYTE = 1 << 20;
  private static final int WORKERS = 8;

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Container.class)
  void ofTwoHundredMegabytes(Container container) throws Exception {
    check(container, 200);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(Container.class)
  void ofFiveGigabytes(Container container) throws Exception {
    check(container, 5 * 1024);
  }

  private void check(Container container, long megabytes) throws Exception {
    Path target = folder.resolve("large.mbz");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-cp",
            System.getProperty("java.class.path"),
            LargeContentTest.class.getName(),
            container.name(),
            target.toString(),
            Long.toString(megabytes))
        .inheritIO()
        .start();
    assertThat(process.waitFor()).isZero();
    Map<String, Long> sizes = new HashMap<>();
    ArchiveReader.read(
        target, (name, in) -> sizes.put(name, in.transferTo(OutputStream.nullOutputStream())));
    assertThat(sizes)
        .containsEntry("files/aa/aa01", megabytes * MEGABYTE)
        .containsEntry("users.xml", megabytes * MEGABYTE / 4);
    assertThat(Archives.files(folder)).containsExactly(target);
  }

  /** The process. */
  public static void main(String[] arguments) throws IOException {
    long size = Long.parseLong(arguments[2]) * MEGABYTE;
    try (Workers workers = new Workers(WORKERS);
        ArchiveWriter archive =
            Container.valueOf(arguments[0]).create(Path.of(arguments[1]), false, workers)) {
      try (OutputStream out = archive.entry("moodle_backup.xml")) {
        out.write(Archives.ROOT.getBytes(UTF_8));
      }
      try (OutputStream out = archive.entry("users.xml")) {
        new Mixed(size / 4).transferTo(out);
      }
      archive.content("files/aa/aa01", size, () -> new Mixed(size));
      archive.finish();
    }
  }

  /** Bytes of which an eighth does not shrink. */
  private static final class Mixed extends InputStream {
    private final byte[] pattern =
        "a line of a log, number 4711\n".repeat(40_000).getBytes(UTF_8);
    private long left;

    Mixed(long size) {
      left = size;
      byte[] noise = new byte[pattern.length / 8];
      new Random(1).nextBytes(noise);
      System.arraycopy(noise, 0, pattern, 0, noise.length);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("byte by byte takes too long");
    }

    @Override
    public int read(byte[] b, int off, int len) {
      if (left == 0) {
        return -1;
      }
      int from = (int) (left % pattern.length);
      int n = (int) Math.min(left, Math.min(len, pattern.length - from));
      System.arraycopy(pattern, from, b, off, n);
      left -= n;
      return n;
    }
  }
}
