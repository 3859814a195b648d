package org.holdall.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.holdall.engine.archive.Digests;

/** Entries of a tgz archive, read without Holdall's own code. */
final class Entries {

  private Entries() {}

  /** Unpacks the entries whose name starts with the prefix, below a new folder that it returns. */
  static Path unpack(Path archive, String prefix) {
    try (TarArchiveInputStream in = open(archive)) {
      Path root = Files.createTempDirectory(
          Files.createDirectories(Path.of("target", "folders").toAbsolutePath()), "archive");
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isFile() && entry.getName().startsWith(prefix)) {
          Path file = root.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts the lines of an entry that contain a text. */
  static long count(Path archive, String name, String text) {
    try (TarArchiveInputStream in = open(archive)) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(l -> l.contains(text))
              .count();
        }
      }
      throw new IllegalArgumentException(archive + " has no " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-1 of an entry's content. */
  static String sha1(Path archive, String name) {
    try (TarArchiveInputStream in = open(archive)) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          MessageDigest sha1 = Digests.sha1();
          in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha1));
          return Digests.hex(sha1);
        }
      }
      throw new IllegalArgumentException(archive + " has no " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all entries. */
  static List<String> names(Path archive) {
    List<String> names = new ArrayList<>();
    try (TarArchiveInputStream in = open(archive)) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TarArchiveInputStream open(Path archive) throws IOException {
    return new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16));
  }
}
