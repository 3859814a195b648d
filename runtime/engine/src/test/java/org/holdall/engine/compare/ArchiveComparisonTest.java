package org.holdall.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveComparisonTest {

  @TempDir
  Path folder;

  @Test
  void sameBytesAreIdentical() throws IOException {
    assertThat(verdict("a.xml", "<a/>", "<a/>")).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void orderOfSiblingsIsNotADifference() throws IOException {
    assertThat(verdict(
            "a.xml",
            "<a><b id='1'>x</b><b id='2'/><c/></a>",
            "<a><b id='2'/><b id='1'>x</b><c/></a>"))
        .isEqualTo(Verdict.REORDERED);
    assertThat(verdict("a.xml", "<a><b>1</b><b>2</b></a>", "<a><b>2</b><b>2</b></a>"))
        .isEqualTo(Verdict.DIFFERENT);
    assertThat(verdict("a.xml", "<a><b/><c/></a>", "<a><c/><b/></a>")).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void whatEveryBackupHasOfItsOwnIsMasked() throws IOException {
    String backup =
        "<moodle_backup><information>\n <name>%s</name><backup_date>%s</backup_date><detail backup_id=\"%s\"/>"
            + "<setting><level>root</level><name>filename</name><value>%s</value></setting></information></moodle_backup>";
    assertThat(verdict(
            "moodle_backup.xml",
            backup.formatted("a", "1", "x", "a"),
            backup.formatted("b", "2", "y", "b")))
        .isEqualTo(Verdict.IDENTICAL);
    assertThat(verdict(
            "other.xml",
            backup.formatted("a", "1", "x", "a"),
            backup.formatted("b", "2", "y", "b")))
        .isEqualTo(Verdict.DIFFERENT);
    assertThat(verdict("a.xml", "<a encrypted=\"true\">x</a>", "<a encrypted=\"true\">y</a>"))
        .isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void theFirstDifferentLineIsNamed() throws IOException {
    assertThat(compare("a.xml", "<a>\n1\n</a>", "<a>\n2\n</a>").differences().get("a.xml"))
        .isEqualTo(new Difference(2, "1", "2"));
    assertThat(compare("a.xml", "<a>\n", "<a></a>").toString())
        .contains("not XML")
        .hasLineCount(4);
    assertThat(compare("a.xml", "<a>x&lt>\n</a>", "<a></a>").toString()).contains("not XML");
  }

  @Test
  void idsCountAsWhatTheyPointTo() throws IOException {
    String choice =
        "<activity id=\"%1$d\" contextid=\"%1$d\"><option id=\"%2$d\"><text>A</text></option>"
            + "<option id=\"%3$d\"><text>B</text></option><answer id=\"%1$d\"><userid>%2$d</userid><optionid>%4$d</optionid>"
            + "<groupid>0</groupid></answer></activity>";
    String users = "<users><user id=\"%d\"><username>ann</username><city>%s</city></user></users>";
    write("one/activities/choice_5/choice.xml", choice.formatted(1, 2, 3, 3));
    write("one/users.xml", users.formatted(2, "Oslo"));
    write("two/activities/choice_77/choice.xml", choice.formatted(9, 8, 7, 7));
    write("two/users.xml", users.formatted(8, "Rome"));
    ArchiveComparison found =
        ArchiveComparison.withoutIds(folder.resolve("one"), folder.resolve("two"));
    assertThat(found.verdicts())
        .containsEntry("activities/choice_*/choice.xml", Verdict.IDENTICAL)
        .containsEntry("users.xml", Verdict.DIFFERENT);
    assertThat(found.differences().get("users.xml"))
        .extracting(Difference::expected, Difference::actual)
        .asString()
        .contains("Oslo", "Rome");
    write("two/activities/choice_77/choice.xml", choice.formatted(9, 8, 7, 8));
    assertThat(ArchiveComparison.withoutIds(folder.resolve("one"), folder.resolve("two"))
            .verdicts())
        .as("an answer with another option")
        .containsEntry("activities/choice_*/choice.xml", Verdict.DIFFERENT);
  }

  @Test
  void missingIsNotEqualAndExtraIs() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    write("one/a.xml", "<a/>");
    write("two/a.xml", "<a/>");
    write("two/b.xml", "<b/>");
    write("two/.holdall/manifest.json", "{}");
    assertThat(ArchiveComparison.of(one, two).isEqual()).isTrue();
    assertThat(ArchiveComparison.of(one, two).extra()).containsExactly("b.xml");
    assertThat(ArchiveComparison.of(two, one).isEqual()).isFalse();
    assertThat(ArchiveComparison.of(two, one).toString())
        .contains("missing    b.xml")
        .startsWith("1 of 2 entries equal");
  }

  @Test
  void whatIsNoArchiveIsSaid() throws IOException {
    Path text = write("text.mbz", "hello");
    assertThatThrownBy(() -> ArchiveComparison.of(text, folder))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("text.mbz");
    Path none = folder.resolve("none.mbz");
    assertThatThrownBy(() -> ArchiveComparison.of(folder, none))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("none.mbz does not exist");
  }

  private Verdict verdict(String name, String expected, String actual) throws IOException {
    return Objects.requireNonNull(compare(name, expected, actual).verdicts().get(name));
  }

  private ArchiveComparison compare(String name, String expected, String actual)
      throws IOException {
    write("expected/" + name, expected);
    write("actual/" + name, actual);
    return ArchiveComparison.of(folder.resolve("expected"), folder.resolve("actual"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
