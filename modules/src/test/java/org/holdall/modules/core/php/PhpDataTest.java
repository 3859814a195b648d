package org.holdall.modules.core.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.holdall.modules.core.php.PhpData.Items;
import org.holdall.modules.core.php.PhpData.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PhpDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N;",
        "b:1;",
        "i:-5;",
        "d:0.5;",
        "d:1.0E+25;",
        "d:-INF;",
        "s:0:\"\";",
        "s:4:\"a\";\"\";",
        "a:2:{i:0;s:1:\"x\";s:1:\"k\";a:0:{}}",
        "O:8:\"stdClass\":1:{s:1:\"o\";O:3:\"Foo\":1:{s:4:\"\0*\0p\";R:1;}}",
        "C:3:\"Foo\":5:{ab}cd}",
        "E:7:\"Foo:Bar\";",
      })
  void isWrittenAsItWasRead(String written) {
    assertThat(read(written).write()).isEqualTo(written);
  }

  @Test
  void whatFollowsDoesNotCount() {
    assertThat(read("i:1;i:2;").write()).isEqualTo("i:1;");
  }

  @Test
  void lengthsAreThoseOfBytes() {
    assertThat(new Text("\u00c3\u00a4").write()).isEqualTo("s:2:\"\u00c3\u00a4\";");
    assertThat(read("a:1:{i:0;s:2:\"\u00c3\u00a4\";}"))
        .isInstanceOfSatisfying(
            Items.class,
            items ->
                assertThat(items.entries().get(0).value()).isEqualTo(new Text("\u00c3\u00a4")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "N",
        "i:;",
        "s:5:\"abc\";",
        "s:3:\"abcd\";",
        "s:99999999999:\"a\";",
        "s:999999999:\"a\";",
        "a:2:{i:0;N;}",
        "a:999999999:{",
        "O:8:\"stdClass\":1:{s:1:\"a\";N;",
        "C:3:\"Foo\":9:{ab}",
      })
  void nothingElseIsData(String broken) {
    assertThat(PhpData.read(broken)).isNull();
  }

  @Test
  void nothingLiesTooDeep() {
    assertThat(PhpData.read("a:1:{i:0;".repeat(100_000))).isNull();
  }

  private static PhpData read(String bytes) {
    return Objects.requireNonNull(PhpData.read(bytes));
  }
}
