package org.holdall.reference;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The archive of the tutorial's choice with a crowd in it: written as text, without Holdall's own code. */
final class CrowdArchive {
  private static final int FIRST = 1_000_000;
  private static final String CHOICE = "activities/choice_56/choice.xml";
  private static final String INFOREF = "activities/choice_56/inforef.xml";

  private CrowdArchive() {}

  /** Writes the archive. */
  static Path write(Crowd crowd, String name) {
    Path folder = Entries.unpack(RestoreSite.archive("CHOICE1-activity-choice"), "");
    Path file = Holdall.target(name);
    try {
      grow(folder.resolve("users.xml"), "</users>", crowd.users(), CrowdArchive::user);
      grow(folder.resolve(INFOREF), "</userref>", crowd.users(), CrowdArchive::reference);
      grow(
          folder.resolve(CHOICE),
          "</answers>",
          crowd.answers(),
          n -> answer(n, 1 + n % crowd.users()));
      pack(folder, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private interface Element {
    String of(int n);
  }

  /** Adds elements before an end tag. */
  private static void grow(Path file, String end, int count, Element element) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(end);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(text.substring(0, at));
      for (int n = 1; n <= count; n++) {
        out.write(element.of(n));
      }
      out.write(text.substring(at));
    }
  }

  private static String user(int n) {
    return ("<user id=\"%d\" contextid=\"%d\"><username>crowd%d</username><idnumber></idnumber>"
            + "<email>crowd%d@example.invalid</email><auth>manual</auth><firstname>First %d</firstname>"
            + "<lastname>Last %d</lastname><confirmed>1</confirmed><deleted>0</deleted><lang>en</lang>"
            + "<timecreated>1700000000</timecreated><timemodified>1700000000</timemodified></user>\n")
        .formatted(FIRST + n, FIRST + n, n, n, n, n);
  }

  private static String reference(int n) {
    return "<user><id>" + (FIRST + n) + "</id></user>\n";
  }

  private static String answer(int n, int user) {
    return "<answer id=\"" + (FIRST + n) + "\"><userid>" + (FIRST + user) + "</userid><optionid>"
        + (10 + n % 3) + "</optionid><timemodified>" + (1_700_000_000 + n)
        + "</timemodified></answer>\n";
  }

  private static void pack(Path folder, Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        Stream<Path> all = Files.walk(folder)) {
      List<Path> entries = all.filter(Files::isRegularFile)
          .filter(p -> !p.endsWith(".ARCHIVE_INDEX"))
          .toList();
      for (Path path : entries) {
        tar.putArchiveEntry(
            new TarArchiveEntry(path.toFile(), folder.relativize(path).toString()));
        Files.copy(path, tar);
        tar.closeArchiveEntry();
      }
    }
  }
}
