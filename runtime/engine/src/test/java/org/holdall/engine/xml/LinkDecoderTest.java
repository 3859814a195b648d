package org.holdall.engine.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkDecoderTest {
  private static final String OLD = "http://old.example";
  private static final String NEW = "https://new.example/m";

  private static final List<Link> LINKS = List.of(
      link("V", "/v.php?id=", "COURSE_MODULE"),
      link("CH", "/v.php?id={}{&amp;}ch={}", "COURSE_MODULE", "chapter"),
      link("AMP", "/v.php?a={}&b={}#x", "COURSE", "COURSE"),
      link("ONLY", "/v.php?a={}{&}b={}", "COURSE", "COURSE"),
      link("RAW", "/v.php?a={}&amp;b={}", "COURSE", "COURSE"),
      new Link("ENC", "/f.php/", List.of("CONTEXT"), true, true, null));

  private final LinkDecoder decoder =
      LinkDecoder.of(List.of(tree("mod_x", LINKS, "chapter")), OLD, NEW, 77, true);

  private static Link link(String name, String path, String... to) {
    return new Link(name, path, List.of(to), false, false, null);
  }

  private static Tree tree(String component, List<Link> links, String child) {
    Element below =
        new Element(child, "x.Chapter", null, List.of(), List.of(), List.of(), List.of(), null);
    Element root = new Element(
        "x",
        "x.X",
        null,
        List.of(),
        List.of(new Child(List.of(), below, true, null, false)),
        List.of(),
        List.of(),
        null);
    return new Tree(component, component, "x.X", List.of("ACTIVITY"), 0, null, null, links, root);
  }

  /** Ids up to 99 are known, and become a hundred times as large. */
  private static long hundredfold(String mapping, long oldId) {
    return oldId < 100 ? oldId * 100 : 0;
  }

  private String decode(String text) {
    return decoder.decode(text, LinkDecoderTest::hundredfold).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='$@V*5@$'>|<a href='https://new.example/m/v.php?id=500'>",
        "$@CH*5*6@$|https://new.example/m/v.php?id=500&amp;ch=600",
        "$@AMP*5*6@$|https://new.example/m/v.php?a=500&b=600#x",
        "$@ONLY*5*6@$|https://new.example/m/v.php?a=500&b=600",
        "$@RAW*5*6@$|https://new.example/m/v.php?a=500&amp;b=600",
        "u=$@ENC*5@$%2Fa|u=https%3A%2F%2Fnew.example%2Fm%2Ff.php%2F500%2Fa",
        "$@V*1@$$@V*2@$|https://new.example/m/v.php?id=100https://new.example/m/v.php?id=200",
        "$@V*007@$|https://new.example/m/v.php?id=700",
        "$@$@V*1@$|$@https://new.example/m/v.php?id=100",
        "$@V*500@$|http://old.example/v.php?id=500",
        "$@V*0500@$|http://old.example/v.php?id=0500",
        "$@CH*5*600@$|http://old.example/v.php?id=5&amp;ch=600",
        "$@V*99999999999999999999@$|http://old.example/v.php?id=99999999999999999999",
      })
  void decodes(String text, String expected) {
    assertThat(decode(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "$@V*5", "$@V*5@", "$@V*5$@", "$@V@$", "$@V*@$", "$@V*5*6@$", "$@CH*5@$", "$@W*5@$", "$@v*5@$",
    "$ @V*5@$", "$@V *5@$", "$@V*-5@$", "$@V*5 @$", "$@V*٣@$", "$@*5@$", "$@$", "$@", "@$",
    "$@SLASH@$", "$@NULL@$"
  })
  void leavesWhatIsNoPlaceholder(String text) {
    assertThat(decode(text)).isEqualTo(text);
  }

  @Test
  void saysWhetherAllIdsAreKnown() {
    assertThat(decoder.decode("$@V*1@$ $@V*2@$", LinkDecoderTest::hundredfold).known())
        .isTrue();
    assertThat(decoder.decode("$@V*1@$ $@V*200@$", LinkDecoderTest::hundredfold).known())
        .isFalse();
    assertThat(decoder.decode("$@V*200@$ $@V*1@$", LinkDecoderTest::hundredfold).known())
        .isFalse();
    assertThat(decoder.decode("$@W*200@$", LinkDecoderTest::hundredfold).known())
        .isTrue();
    assertThat(decoder.decode("nothing", LinkDecoderTest::hundredfold).known()).isTrue();
    assertThat(decoder.decode("$@V*1@$", (mapping, id) -> Long.MIN_VALUE).known())
        .as("an id that the database has not given yet")
        .isFalse();
  }

  @Test
  void asksForWordsAndTypes() {
    List<String> asked = new ArrayList<>();
    decoder.decode("$@CH*5*6@$", (mapping, id) -> {
      asked.add(mapping + id);
      return 1;
    });
    assertThat(asked).containsExactly("COURSE_MODULE5", "x.Chapter6");
  }

  @Test
  void saysWhatItMayAskFor() {
    assertThat(LinkDecoder.mappings(List.of(tree("mod_x", LINKS, "chapter"))))
        .containsExactlyInAnyOrder("COURSE", "COURSE_MODULE", "CONTEXT", "x.Chapter");
  }

  @Test
  void elementsOfOtherComponentsAreNotMeant() {
    List<String> asked = new ArrayList<>();
    LinkDecoder.of(
            List.of(
                tree("mod_y", List.of(), "chapter"),
                tree("mod_x", List.of(link("C", "/", "chapter")), "other")),
            OLD,
            NEW,
            1,
            true)
        .decode("$@C*5@$", (mapping, id) -> asked.add(mapping) ? 1 : 0);
    assertThat(asked).containsExactly("chapter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true|$@FILEPHP@$$@SLASH@$a$@SLASH@$b.jpg|https://new.example/m/file.php/77/a/b.jpg",
        "true|$@FILEPHP@$$@SLASH@$a$@FORCEDOWNLOAD@$|https://new.example/m/file.php/77/a?forcedownload=1",
        "false|$@FILEPHP@$$@SLASH@$a$@FORCEDOWNLOAD@$|https://new.example/m/file.php?file=%2F77%2Fa&amp;forcedownload=1",
        "true|$@SLASH@$ $@FORCEDOWNLOAD@$|$@SLASH@$ $@FORCEDOWNLOAD@$",
        "true|<iframe src='$@H5PEMBED@$?url=x'>|<iframe src='https://new.example/m/h5p/embed.php?url=x'>",
        "true|$@V*5@$|$@V*5@$",
      })
  void everyValueHasTheSitesFilesAndH5p(boolean slashes, String text, String expected) {
    LinkDecoder other =
        LinkDecoder.of(List.of(tree("mod_x", LINKS, "chapter")), OLD, NEW, 77, slashes);
    assertThat(other.value(text)).isEqualTo(expected);
  }

  @Test
  void richTextsHaveThemToo() {
    assertThat(decode("$@FILEPHP@$$@SLASH@$a $@V*5@$"))
        .isEqualTo(NEW + "/file.php/77/a " + NEW + "/v.php?id=500");
  }

  @Test
  void withoutTheArchivesAddressUnknownLinksStayOnTheSite() {
    LinkDecoder other = LinkDecoder.of(List.of(tree("mod_x", LINKS, "c")), "", NEW, 77, true);
    assertThat(other.decode("$@V*5@$", (mapping, id) -> 0).text()).isEqualTo(NEW + "/v.php?id=5");
  }

  @Test
  void anAddressIsNotAWeapon() {
    assertThatThrownBy(() -> LinkDecoder.of(List.of(), "x".repeat(1001), NEW, 77, true))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("original_wwwroot");
  }

  @Test
  void hostileTextsTakeNoLongerThanOthers() {
    int many = 2_000_000;
    for (String text : List.of(
        "$@".repeat(many),
        "$@" + "V".repeat(many),
        "$@V" + "*1".repeat(many),
        "$@V*" + "1".repeat(many),
        "$@V*1".repeat(many),
        "$@V*1@ ".repeat(many),
        "$@FILEPHP@ " + "$@SLASH@".repeat(many / 4))) {
      boolean same =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> decode(text).equals(text));
      assertThat(same).as(text.substring(0, 20)).isTrue();
    }
    assertThat(decode("$@V*" + "1".repeat(many) + "@$")).startsWith(OLD + "/v.php?id=111");
  }
}
