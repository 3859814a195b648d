package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.archive.ArchiveWriter;
import org.holdall.engine.archive.Container;
import org.holdall.engine.parallel.Workers;
import org.holdall.engine.verify.Verification;
import org.holdall.engine.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The archives that real Moodle wrote are sound, to the form of every XML file; what was changed in them is told. */
final class VerifyTest {
  private static final List<String> FOLDERS = List.of(
      "moodle-4.5/mbz", "moodle-4.5/restored", "moodle-4.5-mariadb/mbz", "moodle-4.4/mbz", "old");

  @TempDir
  Path folder;

  static List<Path> archives() throws IOException {
    List<Path> archives = new ArrayList<>();
    for (String name : FOLDERS) {
      try (Stream<Path> files = Files.list(ReferenceData.file(name))) {
        files.filter(file -> file.toString().endsWith(".mbz")).sorted().forEach(archives::add);
      }
    }
    return archives;
  }

  @ParameterizedTest
  @MethodSource("archives")
  void moodlesAreSound(Path archive) throws IOException {
    Verification found = Verifier.verify(archive);
    assertThat(found.problems()).isEmpty();
    assertThat(found.xml()).isGreaterThan(15);
  }

  @ParameterizedTest
  @CsvSource({
    "activities/choice_56/choice.xml, <publish>0<, <publish>no<, 'no' is not facet-valid",
    "activities/choice_56/choice.xml, <option id=, <option nr=, 'nr' is not allowed",
    "activities/choice_56/choice.xml, <answers>, <answer>, is not well-formed XML",
    "activities/choice_56/choice.xml, <name>, <title>a</title><name>, starting with element 'title'",
    "activities/choice_56/choice.xml, moduleid=, module=, 'module' is not allowed",
    "course/course.xml, <format>, <sort></sort><format>, starting with element 'sort'",
    "groups.xml, </groups>, <x></x></groups>, starting with element 'x'",
    "users.xml, <user id, <user key, 'key' is not allowed",
    "files.xml, <files>, <files><file></file>, 'id' must appear",
  })
  void aChangeIsTold(String name, String text, String other, String problem) throws IOException {
    Map<String, byte[]> entries = read(ReferenceData.file("moodle-4.5/mbz/CHOICE1-users.mbz"));
    String before = new String(entries.get(name), StandardCharsets.UTF_8);
    String after = before.replaceFirst(text, other);
    assertThat(after).isNotEqualTo(before);
    entries.put(name, after.getBytes(StandardCharsets.UTF_8));
    assertThat(Verifier.verify(pack(entries)).problems())
        .anySatisfy(
            line -> assertThat(line).startsWith(name).contains(problem).doesNotContain("\n"));
  }

  @Test
  void whatAPluginNobodyKnowsAttachedIsPassedOver() throws IOException {
    Map<String, byte[]> entries = read(ReferenceData.file("moodle-4.5/mbz/CHOICE1-users.mbz"));
    String name = "course/course.xml";
    String course = new String(entries.get(name), StandardCharsets.UTF_8);
    String attached =
        "<plugin_format_strange_course><a><b>1</b></a></plugin_format_strange_course></course>";
    entries.put(name, course.replace("</course>", attached).getBytes(StandardCharsets.UTF_8));
    assertThat(Verifier.verify(pack(entries)).problems()).isEmpty();
  }

  private static Map<String, byte[]> read(Path archive) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    ArchiveReader.read(archive, (name, in) -> entries.put(name, in.readAllBytes()));
    entries.remove(".ARCHIVE_INDEX");
    return entries;
  }

  private Path pack(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("changed.mbz");
    try (Workers workers = new Workers(1);
        ArchiveWriter archive = Container.TGZ.create(file, true, workers)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        if (entry.getKey().startsWith("files/")) {
          byte[] bytes = entry.getValue();
          archive.content(entry.getKey(), bytes.length, () -> new ByteArrayInputStream(bytes));
        } else {
          try (OutputStream out = archive.entry(entry.getKey())) {
            out.write(entry.getValue());
          }
        }
      }
      archive.finish();
    }
    return file;
  }
}
