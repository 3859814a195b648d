package org.holdall.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.Limits;
import org.holdall.engine.verify.Verifier;

/** A file that calls itself an archive: it is refused in one line, or read the same way each time, with names that are safe. */
public final class ArchiveFuzz {
  private static final Limits FEW = new Limits(1_000, 16 << 20, 250, 1 << 20);

  private ArchiveFuzz() {}

  /** One input, as Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.createTempFile("fuzzed", ".mbz");
    try {
      Files.write(file, input);
      Map<String, String> entries = entries(file);
      if (!entries.equals(entries(file))) {
        throw new AssertionError("read otherwise the second time: " + entries);
      }
      Verifier.verify(file);
    } catch (HoldallException e) {
      Refusals.check(e);
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    ArchiveReader.read(file, FEW, (name, content) -> entries.put(safe(name), digest(content)));
    return entries;
  }

  private static String digest(InputStream content) throws IOException {
    return DigestUtils.sha256Hex(content);
  }

  private static String safe(String name) {
    Path path = Path.of(name);
    if (path.isAbsolute() || name.contains("\\") || !path.normalize().equals(path)) {
      throw new AssertionError("not a safe name: " + name);
    }
    return name;
  }
}
