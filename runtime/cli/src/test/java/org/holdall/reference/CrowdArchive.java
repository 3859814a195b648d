package org.holdall.reference;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The archive of the tutorial's choice with a crowd in it: written as text, without Holdall's own code. */
final class CrowdArchive {
  private static final int FIRST = 1_000_000;
  static final int SPREAD = 7919;
  private static final String CHOICE = "activities/choice_56/choice.xml";
  private static final String INFOREF = "activities/choice_56/inforef.xml";

  private CrowdArchive() {}

  /** Writes the archive; the crowd answers with the choice's own three options. */
  static Path write(Crowd crowd, String name) {
    return write(crowd, 0, n -> 10 + n % 3, name);
  }

  /** Writes the archive with more options, of which {@link #taken} says who takes which. */
  static Path write(Crowd crowd, int options, String name) {
    return write(crowd, options, n -> FIRST + taken(n, options), name);
  }

  /** Number of the option, from one, that an answer takes: neighbours take others. */
  static int taken(int n, int options) {
    return 1 + (int) ((long) n * SPREAD % options);
  }

  private static Path write(Crowd crowd, int options, IntUnaryOperator option, String name) {
    Path folder = Entries.unpack(RestoreSite.archive("CHOICE1-activity-choice"), "");
    Path file = Holdall.target(name);
    try {
      grow(folder.resolve("users.xml"), "</users>", crowd.users(), CrowdArchive::user);
      grow(folder.resolve(INFOREF), "</userref>", crowd.users(), CrowdArchive::reference);
      grow(folder.resolve(CHOICE), "</options>", options, CrowdArchive::option);
      grow(
          folder.resolve(CHOICE),
          "</answers>",
          crowd.answers(),
          n -> answer(n, 1 + n % crowd.users(), option.applyAsInt(n)));
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
    Path grown = file.resolveSibling("grown");
    try (BufferedReader in = Files.newBufferedReader(file);
        BufferedWriter out = Files.newBufferedWriter(grown)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int at = line.indexOf(end);
        out.write(at < 0 ? line : line.substring(0, at));
        for (int n = 1; at >= 0 && n <= count; n++) {
          out.write(element.of(n));
        }
        out.write(at < 0 ? "\n" : line.substring(at) + "\n");
      }
    }
    Files.move(grown, file, StandardCopyOption.REPLACE_EXISTING);
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

  private static String option(int n) {
    return "<option id=\"" + (FIRST + n) + "\"><text>Option " + n
        + "</text><maxanswers>0</maxanswers><timemodified>1700000000</timemodified></option>\n";
  }

  private static String answer(int n, int user, int option) {
    return "<answer id=\"" + (FIRST + n) + "\"><userid>" + (FIRST + user) + "</userid><optionid>"
        + option + "</optionid><timemodified>" + (1_700_000_000 + n)
        + "</timemodified></answer>\n";
  }

  /** Packs a folder as an archive. */
  static void pack(Path folder, Path file) throws IOException {
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
