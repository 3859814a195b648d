package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveCommandsTest {
  @TempDir
  Path folder;

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("x.mbz");
  }

  @Test
  void aSoundArchive() throws IOException {
    new TestArchive().writeTo(file);
    assertThat(Run.of("verify", file.toString()))
        .isEqualTo(new Run(
            0,
            file + " is sound: 24 entries, 24 XML files, 0 pool files; it has no manifest"
                + System.lineSeparator(),
            ""));
    Run inspect = Run.of("inspect", file.toString());
    assertThat(inspect.exit()).isZero();
    assertThat(inspect.out())
        .contains(
            "activity backup, mode general, without users",
            "choice \"T\"  activities/choice_5, 12 files, 818 B: 1 choice");
  }

  @Test
  void jsonHasThisShape() throws IOException {
    new TestArchive().writeTo(file);
    Map<String, Object> inspect =
        JSON.std.mapFrom(Run.of("inspect", "--json", file.toString()).out());
    assertThat(inspect.keySet())
        .containsExactly(
            "file",
            "container",
            "bytes",
            "unpacked",
            "entries",
            "manifest",
            "users",
            "information",
            "detail",
            "activities",
            "sections",
            "settings",
            "plugins",
            "parts",
            "rows");
    assertThat(inspect).containsEntry("container", "tgz").containsEntry("entries", 24);
    Map<String, Object> verify =
        JSON.std.mapFrom(Run.of("verify", "--json", file.toString()).out());
    assertThat(verify)
        .containsExactly(
            Map.entry("file", file.toString()),
            Map.entry("container", "tgz"),
            Map.entry("sound", true),
            Map.entry("entries", 24),
            Map.entry("xml", 24),
            Map.entry("contents", 0),
            Map.entry("manifest", false),
            Map.entry("problems", List.of()));
  }

  @Test
  void inspectShowsTheCourseAsATree() throws IOException {
    String header = new TestArchive().text("moodle_backup.xml");
    String contents = """
        <contents><activities>%s%s%s</activities><sections>%s%s</sections>
          <course><courseid>1</courseid><title>C</title><directory>course</directory></course></contents>""".formatted(
            activity(5, 1, "choice"),
            activity(6, 1, "subsection"),
            activity(7, 2, "page"),
            section(1, ""),
            section(2, "6"));
    new TestArchive()
        .with("moodle_backup.xml", header.replaceFirst("(?s)<contents>.*</contents>", contents))
        .with("course/course.xml", "<course id=\"1\"><format>topics</format></course>")
        .with(
            "course/blocks/html_3/block.xml", "<block id=\"3\"><blockname>html</blockname></block>")
        .with("sections/section_1/section.xml", "<section id=\"1\"/>")
        .with("sections/section_2/section.xml", "<section id=\"2\"/>")
        .with("activities/page_7/page.xml", "<activity id=\"1\"><page id=\"1\"/></activity>")
        .with(
            "questions.xml",
            "<a><question id=\"1\"><qtype>essay</qtype><plugin_qtype_essay_question><o/>"
                + "</plugin_qtype_essay_question><plugin_qbank_x_question/></question></a>")
        .writeTo(file);
    assertThat(Run.of("inspect", file.toString()).out().lines())
        .contains(
            "  needs block_html, format_topics, mod_choice, mod_page, mod_subsection, qtype_essay")
        .containsSequence(
            "course  47 B: 1 course",
            "└─ block html  course/blocks/html_3, 49 B",
            "section \"S\"  sections/section_1, 17 B: 1 section",
            "├─ choice \"T\"  activities/choice_5, 12 files, 818 B: 1 choice",
            "└─ subsection \"T\"  activities/subsection_6, 0 files, 0 B",
            "   └─ section \"S\"  sections/section_2, 17 B: 1 section",
            "      └─ page \"T\"  activities/page_7, 42 B: 1 page");
  }

  private static String activity(int id, int section, String module) {
    return "<activity><moduleid>%d</moduleid><sectionid>%d</sectionid><modulename>%s</modulename><title>T</title><directory>activities/%s_%d</directory></activity>"
        .formatted(id, section, module, module, id);
  }

  private static String section(int id, String parent) {
    return "<section><sectionid>%d</sectionid><title>S</title><directory>sections/section_%d</directory><parentcmid>%s</parentcmid></section>"
        .formatted(id, id, parent);
  }

  @Test
  void quietSaysNothing() throws IOException {
    new TestArchive().writeTo(file);
    assertThat(Run.of("verify", "--quiet", file.toString())).isEqualTo(new Run(0, "", ""));
    assertThat(Run.of("inspect", "-q", file.toString())).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void diffSaysWhatIsDifferent() throws IOException {
    String one = new TestArchive().writeTo(file).toString();
    String same = new TestArchive()
        .with("extra.xml", "<x/>")
        .writeTo(folder.resolve("same.mbz"))
        .toString();
    String other = new TestArchive()
        .with("users.xml", "<users>\n1</users>")
        .without("roles.xml")
        .writeTo(folder.resolve("other.mbz"))
        .toString();
    assertThat(Run.of("diff", one, same))
        .isEqualTo(new Run(
            0,
            String.join(
                System.lineSeparator(),
                "24 of 24 entries equal (24 identical, 0 reordered), 0 different, 0 missing, 1 extra",
                "extra      extra.xml",
                ""),
            ""));
    Run run = Run.of("diff", one, other);
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out().lines())
        .containsExactly(
            "22 of 24 entries equal (22 identical, 0 reordered), 1 different, 1 missing, 0 extra",
            "missing    roles.xml",
            "different  users.xml:1",
            "  expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "  actual   <users>");
    assertThat(Run.of("diff", "-q", one, other)).isEqualTo(new Run(ExitCode.FAILED, "", ""));
    Map<String, Object> json =
        JSON.std.mapFrom(Run.of("diff", "--json", one, other).out());
    assertThat(json.keySet())
        .containsExactly("expected", "actual", "equal", "entries", "differences", "extra");
    assertThat(json).containsEntry("equal", false).containsEntry("extra", List.of());
    Run unsafe = Run.of(
        "diff",
        one,
        new TestArchive()
            .with("../evil", "x")
            .writeTo(folder.resolve("evil.mbz"))
            .toString());
    assertThat(unsafe.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(unsafe.err()).contains("leads out of its folder").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../evil.txt|leads out of its folder",
        "a/../../evil|leads out of its folder",
        "/etc/cron.d/evil|is an absolute path",
        "C:/evil|is an absolute path",
        "a\\..\\evil|has a backslash",
      })
  void unsafeNames(String name, String message) throws IOException {
    refused(new TestArchive().with(name, "x").writeTo(file), "is not safe", message);
  }

  @Test
  void links() throws IOException {
    refused(new TestArchive().withLink("innocent").writeTo(file), "\"innocent\" is a link");
  }

  @Test
  void notAnArchive() throws IOException {
    Files.writeString(file, "<html>404</html>");
    refused(file, "is not an archive");
    Files.write(file, new byte[0]);
    refused(file, "is not an archive");
    refused(folder, "is a folder");
    refused(folder.resolve("none.mbz"), "does not exist");
  }

  @Test
  void truncated() throws IOException {
    byte[] bytes = Files.readAllBytes(new TestArchive().writeTo(file));
    for (int keep : new int[] {12, bytes.length / 2, bytes.length - 9}) {
      Files.write(file, Arrays.copyOf(bytes, keep));
      refused(file, "is truncated");
    }
  }

  @Test
  void aZipWhoseContentIsNotWhatItsChecksumSays() throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] content =
          "<moodle_backup>some text</moodle_backup>".getBytes(StandardCharsets.US_ASCII);
      ZipEntry entry = new ZipEntry("moodle_backup.xml");
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, text.replace("some text", "none text"), StandardCharsets.ISO_8859_1);
    refused(file, "is damaged", "moodle_backup.xml is not what its checksum says");
  }

  @Test
  void doctypeAndMalformedXml() throws IOException {
    String bomb =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE users [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<users>&a;</users>";
    for (String name :
        List.of("users.xml", "activities/choice_5/choice.xml", "moodle_backup.xml")) {
      refused(new TestArchive().with(name, bomb).writeTo(file), name + " has a DOCTYPE (line 2)");
      refused(
          new TestArchive().with(name, "<users>\n<user></users>").writeTo(file),
          name + " is not well-formed XML (line 2");
      refused(
          new TestArchive().with(name, "<users>x&ltauthor></users>").writeTo(file),
          name + " is not well-formed XML (line 1");
      refused(new TestArchive().with(name, "").writeTo(file), name + " is not well-formed XML");
    }
  }

  @Test
  void missingFiles() throws IOException {
    refused(
        new TestArchive().without("moodle_backup.xml").writeTo(file), "has no moodle_backup.xml");
    Run run = Run.of(
        "verify",
        new TestArchive()
            .without("activities/choice_5/module.xml")
            .writeTo(file)
            .toString());
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("activities/choice_5/module.xml is missing").hasLineCount(1);
  }

  @Test
  void aWrongPoolFile() throws IOException {
    String name = "files/da/da39a3ee5e6b4b0d3255bfef95601890afd80709";
    Run run = Run.of(
        "verify",
        new TestArchive()
            .with(name, "not empty")
            .without("roles.xml")
            .writeTo(file)
            .toString());
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(name + " is damaged", "And 1 more problem").hasLineCount(1);
    assertThat(run.out()).contains("roles.xml is missing").hasLineCount(2);
  }

  @Test
  void anArchiveBomb() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] tar = new byte[1 << 20];
      byte[] header = Files.readAllBytes(tarHeader());
      out.write(header);
      for (int i = 0; i < 200; i++) {
        out.write(tar);
      }
    }
    refused(file, "bomb");
  }

  private Path tarHeader() throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("zeros");
    entry.setSize(200L << 20);
    byte[] header = new byte[512];
    entry.writeEntryHeader(header);
    return Files.write(folder.resolve("header"), header);
  }

  private static void refused(Path archive, String... messages) {
    for (String command : List.of("verify", "inspect")) {
      Run run = Run.of(command, archive.toString());
      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).startsWith("holdall: ").contains(messages).hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
  }
}
