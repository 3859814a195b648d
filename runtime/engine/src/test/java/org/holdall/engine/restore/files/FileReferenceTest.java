package org.holdall.engine.restore.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.holdall.engine.restore.files.AttachedAreas.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReferenceTest {
  private static final String SERIALIZED =
      "a:6:{s:9:\"contextid\";i:12;s:9:\"component\";s:4:\"user\";s:6:\"itemid\";i:0;"
          + "s:8:\"filearea\";s:7:\"private\";s:8:\"filepath\";s:1:\"/\";s:8:\"filename\";s:6:\"\u00fc.txt\";}";
  private static final FileReference REFERENCE =
      new FileReference(12, "user", 0, "private", "/", "\u00fc.txt");

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAndWritesWhatPhpDoes() {
    assertThat(FileReference.unpack(base64(SERIALIZED))).isEqualTo(REFERENCE);
    assertThat(REFERENCE.pack()).isEqualTo(base64(SERIALIZED));
  }

  @Test
  void theOrderAndTheKindOfNumbersDoNotMatter() {
    String other =
        "a:7:{s:8:\"filename\";s:6:\"\u00fc.txt\";s:9:\"contextid\";s:2:\"12\";s:9:\"component\";s:4:\"user\";"
            + "s:6:\"itemid\";s:1:\"0\";s:8:\"filearea\";s:7:\"private\";s:8:\"filepath\";s:1:\"/\";i:5;N;}";
    assertThat(FileReference.unpack(base64(other))).isEqualTo(REFERENCE);
  }

  @Test
  void movesToAnotherPlace() {
    assertThat(REFERENCE.at(new Place(5, 6)))
        .isEqualTo(new FileReference(5, "user", 6, "private", "/", "\u00fc.txt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a:1:{",
        "a:0:{}",
        "s:1:\"a\";",
        "a:1:{s:9999999999:\"a\";i:1;}",
        "a:1:{s:-1:\"a\";i:1;}",
        "a:1:{O:8:\"stdClass\":0:{}i:1;}",
        "a:1:{N;i:1;}",
        "a:99999999999:{",
        "a:1:{i:x;i:1;}",
      })
  void anythingElseIsNone(String serialized) {
    assertThat(FileReference.unpack(base64(serialized))).isNull();
    assertThat(FileReference.unpack(base64(SERIALIZED.replace("i:12", "N")))).isNull();
    assertThat(FileReference.unpack("https://drive.example/x")).isNull();
    assertThat(FileReference.unpack(base64(SERIALIZED).substring(4))).isNull();
  }
}
