package org.holdall.engine.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private final SortedMap<String, String> entries = new TreeMap<>();

  @BeforeEach
  void someEntries() {
    entries.put("users.xml", "a".repeat(64));
    entries.put("course/course.xml", "b".repeat(64));
    entries.put("files/12/1234", "c".repeat(64));
  }

  private static Manifest read(byte[] bytes) throws IOException {
    return Manifest.read(new ByteArrayInputStream(bytes));
  }

  private Manifest large() throws IOException {
    return read(Manifest.write(entries, 1 << 20));
  }

  @Test
  void theSumIsThatOfAListAsTheCommandPrintsIt() {
    assertThat(new String(Manifest.write(entries, 0), UTF_8)).isEqualTo("""
        {
          "manifest": 2,
          "sum": "%s"
        }
        """.formatted(
            sum("""
        %s  course/course.xml
        %s  files/12/1234
        %s  users.xml
        """.formatted("b".repeat(64), "c".repeat(64), "a".repeat(64)))));
  }

  private static String sum(String list) {
    var sha256 = Digests.sha256();
    sha256.update(list.getBytes(UTF_8));
    return Digests.hex(sha256);
  }

  @Test
  void aListIsWrittenWhereItIsAFiftiethAtMost() throws IOException {
    assertThat(read(Manifest.write(entries, 3_999)).entries()).isEmpty();
    assertThat(read(Manifest.write(entries, 4_000)).entries())
        .containsOnlyKeys("users.xml", "course/course.xml");
    assertThat(read(Manifest.write(new TreeMap<>(), 4_000)).entries()).isEmpty();
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    Manifest manifest = large();
    entries.put(Manifest.NAME, "d".repeat(64));
    assertThat(manifest.compare(entries)).isEmpty();
    entries.remove("users.xml");
    entries.put("course/course.xml", "e".repeat(64));
    entries.put("extra.xml", "f".repeat(64));
    assertThat(manifest.compare(entries))
        .containsEntry("users.xml", "is lost")
        .containsEntry("course/course.xml", "is not what was written")
        .containsEntry("extra.xml", "was added later")
        .hasSize(3);
  }

  @Test
  void whatTheListCannotTellIsSaid() throws IOException {
    Manifest small = read(Manifest.write(entries, 0));
    Manifest large = large();
    assertThat(small.compare(entries)).isEmpty();
    entries.remove("files/12/1234");
    for (Manifest manifest : new Manifest[] {small, large}) {
      assertThat(manifest.compare(entries))
          .containsOnlyKeys(Manifest.NAME)
          .containsValue("says that an entry was changed, lost or added");
    }
  }

  @Test
  void whatIsNoManifestIsRefused() {
    String whole = new String(Manifest.write(entries, 1 << 20), UTF_8);
    for (String text : new String[] {
      "",
      "{}",
      whole.replace("  \"sum\"", "  \"sun\""),
      whole.replace("2,", "1,"),
      whole + "}",
      "x".repeat(1000)
    }) {
      assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
          .as(text)
          .isInstanceOf(HoldallException.class)
          .hasMessage(Manifest.NAME + " is damaged: it is not the list that Holdall writes.");
    }
  }
}
