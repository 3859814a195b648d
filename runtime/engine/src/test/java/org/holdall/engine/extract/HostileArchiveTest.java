package org.holdall.engine.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Limits;
import org.holdall.engine.extract.RawArchive.Entry;
import org.holdall.engine.files.PoolSite;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.verify.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives that mean harm: refused in one line, or what harms is skipped; nothing is ever written outside. */
class HostileArchiveTest {
  private static final String HEADER =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<moodle_backup><information></information></moodle_backup>";

  private static final byte[] ZEROS = new byte[80 << 20];

  @TempDir
  Path folder;

  private PoolSite site;
  private Map<String, String> before = Map.of();

  @BeforeEach
  void open() throws IOException, SQLException {
    site = new PoolSite(Files.createDirectory(folder.resolve("site")));
    Files.writeString(site.dataroot.resolve("evil.xml"), "mine");
    before = site.files();
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private static Entry header() {
    return new Entry("moodle_backup.xml", HEADER);
  }

  /** Cause, and what an archive has beside its header. */
  private static Map<String, List<Entry>> refused() {
    Map<String, List<Entry>> table = new LinkedHashMap<>();
    table.put("leads out of its folder", List.of(new Entry("../evil.xml", "x")));
    table.put("leads out of its folder (..)", List.of(new Entry("a/../../evil.xml", "x")));
    table.put("leads out", List.of(new Entry("files/aa/../../../evil.xml", "x")));
    table.put("is an absolute path", List.of(new Entry("/tmp/evil.xml", "x")));
    table.put("absolute path", List.of(new Entry("C:/evil.xml", "x")));
    table.put("has a backslash", List.of(new Entry("a/..\\..\\evil.xml", "x")));
    table.put("has a control character", List.of(new Entry("a\nb.xml", "x")));
    table.put("is not a plain path", List.of(new Entry("course//course.xml", "x")));
    table.put("not a plain path", List.of(new Entry("course/./course.xml", "x")));
    table.put(
        "has a name of 3004 characters", List.of(new Entry("ab/".repeat(1000) + "cxml", "x")));
    table.put("comes twice", List.of(header()));
    table.put("comes twice.", List.of(new Entry("a.xml", "x"), new Entry("./a.xml", "y")));
    table.put(
        "only in upper and lower case", List.of(new Entry("a.xml", "x"), new Entry("A.xml", "y")));
    table.put(
        "makes a folder of a file",
        List.of(new Entry("course.xml", "x"), new Entry("Course.xml/roles.xml", "y")));
    table.put(
        "is a file and a folder",
        List.of(new Entry("course.xml/roles.xml", "y"), new Entry("course.xml", "x")));
    table.put("is a link or a special file", List.of(Entry.link("users.xml", "/etc/passwd")));
    table.put(
        "is a link", List.of(Entry.link("course", "/tmp"), new Entry("course/evil.xml", "x")));
    table.put("is damaged: it has the SHA-1", List.of(content("x", "not x")));
    table.put("looks like an archive bomb", List.of(new Entry("users.xml", ZEROS)));
    table.put("like an archive bomb", List.of(new Entry("files/aa/" + "a".repeat(40), ZEROS)));
    table.put("manifest.json is damaged", List.of(new Entry(".holdall/manifest.json", "{}")));
    table.put("is lost, says its manifest", List.of(manifest("a.xml")));
    return table;
  }

  private static Entry content(String name, String content) {
    String hash = PoolSite.hash(name);
    return new Entry("files/" + hash.substring(0, 2) + "/" + hash, content);
  }

  private static Entry manifest(String name) {
    return new Entry(
        ".holdall/manifest.json",
        "{\n  \"manifest\": 2,\n  \"sum\": \"" + "0".repeat(64) + "\",\n  \"sha256\": {\n    \""
            + name + "\": \"" + "0".repeat(64) + "\"\n  }\n}\n");
  }

  @TestFactory
  List<DynamicTest> isRefused() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Container container : Container.values()) {
      refused()
          .forEach((cause, entries) ->
              tests.add(DynamicTest.dynamicTest(container + " " + cause, () -> {
                List<Entry> all = new ArrayList<>(List.of(header()));
                all.addAll(entries);
                isRefused(RawArchive.write(folder.resolve("a.mbz"), container, all), cause);
              })));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> aHostileHeaderIsRefused() {
    Map<String, String> table = new LinkedHashMap<>();
    table.put("has a DOCTYPE", "<!DOCTYPE a [<!ENTITY b 'c'>]><moodle_backup>&b;</moodle_backup>");
    table.put("DOCTYPE (line 1)", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><moodle_backup/>");
    table.put("Depth", "<a>".repeat(200));
    table.put("ttribute", "<moodle_backup a='" + "x".repeat(100_000) + "'/>");
    table.put(
        "a name, comment", "<moodle_backup><!--" + "x".repeat(5 << 20) + "--></moodle_backup>");
    table.put("describes no backup", "<other/>");
    table.put("is not well-formed XML", HEADER + HEADER);
    List<DynamicTest> tests = new ArrayList<>();
    for (Container container : Container.values()) {
      table.forEach((cause, text) -> tests.add(DynamicTest.dynamicTest(
          container + " " + cause,
          () -> isRefused(
              RawArchive.write(
                  folder.resolve("a.mbz"),
                  container,
                  List.of(new Entry("moodle_backup.xml", text))),
              cause))));
    }
    return tests;
  }

  /** What a restore refuses, verify does not call sound. */
  private static boolean isSound(Path archive) throws IOException {
    try {
      return Verifier.verify(archive).problems().isEmpty();
    } catch (HoldallException e) {
      return false;
    }
  }

  private void isRefused(Path archive, String cause) throws IOException {
    assertThat(isSound(archive)).isFalse();
    for (boolean keep : new boolean[] {true, false}) {
      try (PoolWriter pool = site.writer()) {
        assertThatThrownBy(() -> new Extractor(archive, pool, keep).run(Limits.DEFAULT))
            .isInstanceOf(HoldallException.class)
            .message()
            .contains(cause)
            .doesNotContain("\n")
            .endsWith(".");
        onlyPrivateFiles();
      }
      nothingRemains();
    }
  }

  /** While it runs. */
  private void onlyPrivateFiles() throws IOException {
    Map<String, String> now = site.files();
    now.keySet().removeIf(name -> name.startsWith("holdall/"));
    assertThat(now).isEqualTo(before);
    assertThat(folder.resolve("evil.xml")).doesNotExist();
    assertThat(Path.of("/tmp/evil.xml")).doesNotExist();
  }

  private void nothingRemains() throws IOException {
    assertThat(site.files()).isEqualTo(before);
    assertThat(site.dataroot.resolve("holdall")).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void namesThatNoPlanReadsAreSkipped(Container container) throws IOException {
    List<Entry> all = new ArrayList<>(List.of(
        header(),
        new Entry("course/course.xml", "<course/>"),
        new Entry("activities/choice_1/blocks/html_2/block.xml", "<block/>"),
        content("x", "x")));
    List<String> skipped = List.of(
        ".ARCHIVE_INDEX",
        "moodle_backup.log",
        ".htaccess",
        "config.php",
        "course/evil.php",
        "moodle_backup.xml.php",
        "Upper.xml",
        "\u00fcml\u00e4ut.xml",
        "a b.xml",
        "a;b.xml",
        "$(id).xml",
        "course/%2e%2e/x.xml",
        "course/.xml",
        ".xml",
        "-rf.xml",
        "con/aux.txt",
        "a".repeat(200) + ".xml",
        "a/".repeat(20) + "b.xml",
        "files/aa/short",
        "files/ab/cd/" + PoolSite.hash("x"),
        "files/AA/" + PoolSite.hash("x"));
    skipped.forEach(name -> all.add(new Entry(name, "<evil/>")));
    Path archive = RawArchive.write(folder.resolve("a.mbz"), container, all);
    try (PoolWriter pool = site.writer()) {
      Extraction extraction = Extraction.read(archive, pool);
      assertThat(extraction.skipped()).isEqualTo(skipped.size());
      assertThat(extraction.files())
          .containsOnlyKeys(
              "moodle_backup.xml",
              "course/course.xml",
              "activities/choice_1/blocks/html_2/block.xml");
      assertThat(Objects.requireNonNull(extraction.file("course/course.xml")).open())
          .hasContent("<course/>");
      assertThat(extraction.file("../../evil.xml")).isNull();
      assertThat(extraction.contents()).containsOnlyKeys(PoolSite.hash("x"));
      assertThat(site.files())
          .hasSize(before.size() + 2); // a content, the journal; the XML is in memory
      onlyPrivateFiles();
    }
    nothingRemains();
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(Container.class)
  void aMillionEntries(Container container) throws IOException {
    tooMany(container, 1_000_000, Limits.DEFAULT);
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void twentyThousandEntries(Container container) throws IOException {
    Limits few = new Limits(20_000, 1 << 30, 1_000_000, 0);
    tooMany(container, 20_000, few);
  }

  private void tooMany(Container container, int most, Limits limits) throws IOException {
    Path archive = folder.resolve("many.mbz");
    RawArchive.write(archive, container, most + 1, i -> new Entry(Integer.toString(i, 36), ""));
    try (PoolWriter pool = site.writer()) {
      assertThatThrownBy(() -> new Extractor(archive, pool, true).run(limits))
          .isInstanceOf(HoldallException.class)
          .hasMessageContaining("archive bomb");
    }
    nothingRemains();
  }

  @Test
  void aListThatSaysLessThanItHolds() throws IOException {
    List<Entry> all = new ArrayList<>(List.of(header()));
    for (int i = 0; i < 50; i++) {
      all.add(new Entry("f" + i, ""));
    }
    Path archive = RawArchive.write(folder.resolve("a.mbz"), Container.ZIP, all);
    byte[] bytes = Files.readAllBytes(archive);
    bytes[bytes.length - 14] = 1; // entries on this disk
    bytes[bytes.length - 12] = 1; // entries in all
    Files.write(archive, bytes);
    try (PoolWriter pool = site.writer()) {
      Limits limits = new Limits(50, 1 << 20, 1000, 1 << 20);
      assertThatThrownBy(() -> new Extractor(archive, pool, true).run(limits))
          .hasMessageContaining("has more than 50 entries");
    }
  }
}
