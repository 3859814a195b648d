package org.holdall.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.holdall.engine.archive.Digests;

/**
 * A large file in a pool that has all of another pool's files, too.
 *
 * @param dataroot the data folder with the pool
 * @param hash SHA-1 of the file in hexadecimal digits
 * @param size in bytes
 */
record LargeFile(Path dataroot, String hash, long size) {
  private static final int MEGABYTE = 1 << 20;

  /** Writes it; of its bytes an eighth does not shrink. */
  static LargeFile write(Path folder, Path original, int megabytes) throws IOException {
    Path dataroot = folder.resolve("dataroot");
    copy(original, dataroot);
    byte[] block = new byte[MEGABYTE];
    new Random(1).nextBytes(block);
    byte[] line = "a line of a log, number 4711\n".getBytes(UTF_8);
    for (int at = MEGABYTE / 8; at < MEGABYTE; at++) {
      block[at] = line[at % line.length];
    }
    Path file = dataroot.resolve("filedir/large");
    String hash;
    try (DigestOutputStream out =
        new DigestOutputStream(Files.newOutputStream(file), Digests.sha1())) {
      for (int i = 0; i < megabytes; i++) {
        ByteBuffer.wrap(block).putInt(i);
        out.write(block);
      }
      hash = Digests.hex(out.getMessageDigest());
    }
    Path place =
        dataroot.resolve(Path.of("filedir", hash.substring(0, 2), hash.substring(2, 4), hash));
    Files.createDirectories(place.getParent());
    Files.move(file, place);
    return new LargeFile(dataroot, hash, (long) megabytes * MEGABYTE);
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path each : all) {
      Files.copy(each, to.resolve(from.relativize(each).toString()));
    }
  }
}
