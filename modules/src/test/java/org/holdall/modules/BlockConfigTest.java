package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.holdall.engine.structure.Converter;
import org.holdall.modules.core.blocks.ConfigData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links in the configuration of blocks. The expected data was made by PHP. */
final class BlockConfigTest {
  private final Converter converter = new ConfigData();
  private final TestScope scope = new TestScope();

  @BeforeEach
  void ofHtml() {
    scope.plugin("block_html");
  }

  @Test
  void otherBlocksKeepTheirData() {
    String data = base64("O:8:\"stdClass\":1:{s:4:\"text\";s:23:\"https://moodle.example/\";}");
    scope.plugin("block_rss_client");
    assertThat(converter.write(data, scope)).isEqualTo(data);
    assertThat(converter.write(null, scope)).isNull();
    assertThat(converter.write("", scope)).isEmpty();
  }

  @Test
  void theTextsLinksAreEncoded() {
    assertThat(written("O:8:\"stdClass\":2:{s:5:\"title\";s:23:\"https://moodle.example/\";"
            + "s:4:\"text\";s:26:\"\u00e4 https://moodle.example/\";}"))
        .isEqualTo("O:8:\"stdClass\":2:{s:5:\"title\";s:23:\"https://moodle.example/\";"
            + "s:4:\"text\";s:11:\"\u00e4 $@HOME@$\";}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|O:8:\"stdClass\":1:{s:1:\"0\";b:0;}",
        "N;|O:8:\"stdClass\":0:{}",
        "i:5;|O:8:\"stdClass\":1:{s:1:\"0\";i:5;}",
        "broken|O:8:\"stdClass\":1:{s:1:\"0\";b:0;}",
        "a:2:{i:0;s:1:\"x\";s:1:\"k\";N;}|O:8:\"stdClass\":2:{s:1:\"0\";s:1:\"x\";s:1:\"k\";N;}",
        "O:1:\"X\":1:{s:1:\"a\";i:1;}|O:8:\"stdClass\":2:{s:27:\"__PHP_Incomplete_Class_Name\";s:1:\"X\";s:1:\"a\";i:1;}",
        "O:8:\"stdClass\":2:{s:1:\"q\";O:3:\"Foo\":0:{}s:1:\"r\";a:1:{i:0;O:3:\"Foo\":0:{}}}|O:8:\"stdClass\":1:{s:1:\"r\";a:1:{i:0;O:3:\"Foo\":0:{}}}",
        "O:8:\"stdClass\":2:{s:1:\"a\";i:4;s:1:\"a\";i:5;}|O:8:\"stdClass\":1:{s:1:\"a\";i:5;}",
        "O:8:\"stdClass\":1:{s:4:\"text\";N;}|O:8:\"stdClass\":1:{s:4:\"text\";s:8:\"$@NULL@$\";}",
        "O:8:\"stdClass\":1:{s:4:\"text\";a:2:{i:0;s:23:\"https://moodle.example/\";i:1;i:7;}}"
            + "|O:8:\"stdClass\":1:{s:4:\"text\";a:2:{i:0;s:8:\"$@HOME@$\";i:1;i:7;}}",
      })
  void anythingBecomesAnObject(String stored, String expected) {
    assertThat(written(stored)).isEqualTo(expected);
  }

  @Test
  void whatIsNoBase64IsPassedOver() {
    assertThat(decoded(converter.write("-Tj\ns=,", scope)))
        .describedAs("N; with other characters")
        .isEqualTo("O:8:\"stdClass\":0:{}");
    assertThat(decoded(converter.write(null, scope)))
        .isEqualTo("O:8:\"stdClass\":1:{s:1:\"0\";b:0;}");
  }

  private String written(String stored) {
    return decoded(converter.write(base64(stored), scope));
  }

  private static String base64(String data) {
    return Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(@Nullable String data) {
    return new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.UTF_8);
  }
}
