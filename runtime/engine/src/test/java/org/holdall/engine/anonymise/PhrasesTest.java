package org.holdall.engine.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  private static String mask(String text, String... names) {
    Phrases phrases = new Phrases();
    List.of(names).forEach(name -> Spellings.of(name, false).forEach(phrases::add));
    return phrases.mask(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Anna | Anna | xxxx",
        "Anna | Hello Anna, how is Susanna? | Hello xxxx, how is Susanna?",
        "Anna | Annas Anna_2 anna ANNA | Annas xxxx_2 anna ANNA",
        "Anna | <b>Anna</b>-Lena | <b>xxxx</b>-Lena",
        "van der Berg | Ms van der Berg van der Berge | Ms xxx xxx xxxx van der Berge",
        "a.b@example.com | mailto:a.b@example.com? | mailto:x.x@xxxxxxx.xxx?",
        "10.0.0.1 | 10.0.0.1 10.0.0.12 110.0.0.1 | xx.x.x.x 10.0.0.12 110.0.0.1",
        "+49 30 1 | +49 30 1 +49 30 12 | +xx xx x +49 30 12",
        "Zoë | Zoë! | xxxx!",
        "O'Neil | O'Neil O&#039;Neil | x'xxxx xxxxxxxxxxx",
      })
  void wordsOfTheirOwn(String name, String text, String masked) {
    assertThat(mask(text, name)).isEqualTo(masked);
  }

  @Test
  void theLongestFirst() {
    assertThat(mask("Orbit 12, Orbit 1, Orbit", "Orbit", "Orbit 12", "Orbit 1"))
        .isEqualTo("xxxxx xx, xxxxx x, xxxxx");
  }

  @Test
  void scriptsWithoutSpaces() {
    assertThat(mask("斎藤志明さん", "志明")).isEqualTo("斎藤xxxxxxさん");
    assertThat(mask("伟大 伟 伟。", "伟")).isEqualTo("伟大 xxx xxx。");
    assertThat(mask("Anna志明", "Anna")).isEqualTo("xxxx志明");
  }

  @Test
  void otherForms() {
    assertThat(mask("{\"by\":\"Zo\\u00eb\"}", "Zoë")).isEqualTo("{\"by\":\"xxxxxxxx\"}");
    assertThat(mask("{\"by\":\"\\u0411\\u043e\"}", "Бо")).isEqualTo("{\"by\":\"\\xxxxxxxxxxx\"}");
    assertThat(mask("a/Zo%C3%AB.pdf Zo%c3%ab", "Zoë")).isEqualTo("a/xxxx.pdf xxxx");
    assertThat(mask("Tom &amp; Co, Tom & Co", "Tom & Co")).doesNotContain("Tom", "Co");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "Zoë", "Борис", "志明", "O'Neil", "a@b.c", "𠮷田"})
  void asManyBytesAsBefore(String name) {
    String text = "s:99:\"" + name + "\";";
    String masked = mask(text, name);
    assertThat(masked).isNotEqualTo(text).doesNotContain(name);
    assertThat(masked.getBytes(StandardCharsets.UTF_8))
        .hasSameSizeAs(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void capitalsOfAddressesDoNotCount() {
    Phrases phrases = new Phrases();
    Spellings.of("Anna@Example.com", true).forEach(phrases::add);
    assertThat(phrases.mask("anna@example.COM anna%40example.com"))
        .isEqualTo("xxxx@xxxxxxx.xxx xxxx@xxxxxxx.xxx");
  }

  @Test
  void aTextWithoutNamesIsTheSame() {
    String text = "nobody is here";
    assertThat(mask(text, "Anna")).isSameAs(text);
    assertThat(mask(text, " ", "-", "")).isSameAs(text);
  }
}
