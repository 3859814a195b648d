package org.holdall.engine.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkEncoderTest {
  private static final String ROOT = "http://moodle.example/site";

  private static Tree tree(String component, Link... links) {
    Element root = new Element("", "x.L", null, List.of(), List.of(), List.of(), List.of(), null);
    return new Tree(
        component + ".links",
        component,
        "x.L",
        List.of("LINKS"),
        0,
        null,
        null,
        List.of(links),
        root);
  }

  private static Link link(String name, String path) {
    return new Link(name, path, List.of("COURSE"), false, false, null);
  }

  private static String encode(String text, Tree... trees) {
    return LinkEncoder.of(List.of(trees), ROOT, 12).encode(text);
  }

  @Test
  void encodesIdsAtTheEndAndInside() {
    Tree book = tree(
        "mod_book",
        link("CH", "/mod/book/view.php?id={}&chapterid={}"),
        link("V", "/mod/book/view.php?id="));
    assertThat(encode("<a href=\"" + ROOT + "/mod/book/view.php?id=56#x\">", book))
        .isEqualTo("<a href=\"$@V*56@$#x\">");
    assertThat(encode(ROOT + "/mod/book/view.php?id=5&chapterid=6", book)).isEqualTo("$@CH*5*6@$");
    assertThat(encode(ROOT + "/mod/book/view.php?id=5&amp;chapterid=6", book))
        .isEqualTo("$@CH*5*6@$");
    assertThat(encode(ROOT + "/mod/book/view.php?id=5&amp;amp;chapterid=6", book))
        .isEqualTo("$@V*5@$&amp;amp;chapterid=6");
    assertThat(encode(ROOT + "/mod/book/view.php?id=x5", book))
        .isEqualTo(ROOT + "/mod/book/view.php?id=x5");
    assertThat(encode("http://other.example/site/mod/book/view.php?id=5", book))
        .isEqualTo("http://other.example/site/mod/book/view.php?id=5");
  }

  @Test
  void knowsTheTwoFormsOfTheAmpersand() {
    Tree plain = tree("mod_x", link("A", "/mod/x/v.php?a={}{&}b={}"));
    Tree escaped = tree("mod_x", link("A", "/mod/x/v.php?a={}&amp;b={}"));
    assertThat(encode(ROOT + "/mod/x/v.php?a=1&b=2", plain)).isEqualTo("$@A*1*2@$");
    assertThat(encode(ROOT + "/mod/x/v.php?a=1&amp;b=2", plain)).doesNotContain("$@");
    assertThat(encode(ROOT + "/mod/x/v.php?a=1&amp;b=2", escaped)).isEqualTo("$@A*1*2@$");
    assertThat(encode(ROOT + "/mod/x/v.php?a=1&b=2", escaped)).doesNotContain("$@");
  }

  @Test
  void leavesTextsBelow32BytesAlone() {
    Tree tree = tree("core", link("V", "/v?"));
    String root = "http://m.io";
    LinkEncoder encoder = LinkEncoder.of(List.of(tree), root, 12);
    assertThat(encoder.encode(root + "/v?1" + " ".repeat(16))).hasSize(31).startsWith(root);
    assertThat(encoder.encode(root + "/v?1" + " ".repeat(17))).startsWith("$@V*1@$");
    assertThat(encoder.encode(root + "/v?1" + " ".repeat(14) + "\u00e9"))
        .as("31 bytes")
        .startsWith(root);
    assertThat(encoder.encode(root + "/v?1" + " ".repeat(15) + "\u00e9"))
        .as("31 characters")
        .startsWith("$@V*1@$");
    assertThat(encoder.encode(root + "/v?1" + " ".repeat(13) + "\ud83d\ude00"))
        .startsWith("$@V*1@$");
  }

  @Test
  void appliesRulesInMoodlesOrder() {
    Tree block = tree("block_a", link("BLOCK", "/p?"));
    Tree page = tree("mod_page", link("PAGE", "/p?"));
    Tree book = tree("mod_book", link("BOOK", "/p?"));
    Tree core = tree("core", link("CORE", "/p?"));
    String text = ROOT + "/p?1 and more text";
    assertThat(encode(text, block, page, book, core)).startsWith("$@CORE*1@$");
    assertThat(encode(text, block, page, book)).startsWith("$@BOOK*1@$");
    assertThat(encode(text, block, page)).startsWith("$@PAGE*1@$");
  }

  @Test
  void knowsBothSchemesAndTheEncodedForm() {
    Tree core = tree(
        "core",
        new Link("COURSE", "/course/view.php?id=", List.of("COURSE"), false, true, null),
        new Link("FILE", "/pluginfile.php/", List.of("CONTEXT"), true, true, null));
    String https = ROOT.replace("http:", "https:");
    assertThat(encode(https + "/course/view.php?id=3 " + ROOT + "/course/view.php?id=4", core))
        .isEqualTo("$@COURSE*3@$ $@COURSE*4@$");
    assertThat(encode("u=https%3A%2F%2Fmoodle.example%2Fsite%2Fpluginfile.php%2F77%2Fa", core))
        .isEqualTo("u=$@FILE*77@$%2Fa");
    assertThat(encode(https + "/mod/x.php?id=5", tree("mod_x", link("X", "/mod/x.php?id="))))
        .startsWith("https");
  }

  @Test
  void encodesEmbeddedH5p() {
    assertThat(encode("<iframe src=\"" + ROOT + "/h5p/embed.php?url=x\">"))
        .isEqualTo("<iframe src=\"$@H5PEMBED@$?url=x\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/file.php/12/a/b.jpg|$@FILEPHP@$$@SLASH@$a$@SLASH@$b.jpg",
        "/file.php?file=/12/a.jpg|$@FILEPHP@$$@SLASH@$a.jpg",
        "/file.php?file=%2f12%2fa.jpg|$@FILEPHP@$$@SLASH@$a.jpg",
        "/file.php?file=%2F12%2Fa%20b|$@FILEPHP@$$@SLASH@$a%20b",
        "/file.php/12/a.jpg?forcedownload=1|$@FILEPHP@$$@SLASH@$a.jpg$@FORCEDOWNLOAD@$",
        "/file.php?file=/12/a.jpg&forcedownload=1|$@FILEPHP@$$@SLASH@$a.jpg$@FORCEDOWNLOAD@$",
        "/file.php?file=/12/a.jpg&amp;forcedownload=1|$@FILEPHP@$$@SLASH@$a.jpg$@FORCEDOWNLOAD@$",
        "/file.php/12/a.jpg?x=/1.|$@FILEPHP@$$@SLASH@$a.jpg?x=$@SLASH@$1.",
        "/file.php/12/a(b)c(d e/f|$@FILEPHP@$$@SLASH@$a(b)c(d e/f",
        "/file.php/12/\u00e9\"/x|$@FILEPHP@$$@SLASH@$\u00e9\"/x",
        "/file.php/12?forcedownload=1|$@FILEPHP@$$@FORCEDOWNLOAD@$",
        "/file.php/12|$@FILEPHP@$",
        "/file.php/13/a.jpg|http://moodle.example/site/file.php/13/a.jpg",
      })
  void encodesFilesOfTheCourse(String path, String expected) {
    assertThat(encode(ROOT + path)).isEqualTo(expected);
  }

  @Test
  void survivesALongHostileText() {
    String text = ROOT + "/file.php/12/" + "a".repeat(1_000_000) + "(".repeat(100_000);
    assertThat(encode(text))
        .startsWith("$@FILEPHP@$$@SLASH@$aaa")
        .hasSize(text.length() - ROOT.length() - 13 + 20);
  }
}
