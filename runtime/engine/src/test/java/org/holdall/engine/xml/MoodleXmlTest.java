package org.holdall.engine.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoodleXmlTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String text(@Nullable String value) throws IOException {
    bytes.reset();
    try (MoodleXml xml = new MoodleXml(bytes, LinkEncoder.NONE)) {
      xml.start("x").content().field("f", new TextRow(value), 0).end();
    }
    String all = bytes.toString(StandardCharsets.UTF_8);
    return all.substring(all.indexOf("<f>") + 3, all.indexOf("</f>"));
  }

  private String attribute(@Nullable String value) throws IOException {
    bytes.reset();
    try (MoodleXml xml = new MoodleXml(bytes, LinkEncoder.NONE)) {
      xml.start("x").attribute("a", new TextRow(value), 0).content().end();
    }
    String all = bytes.toString(StandardCharsets.UTF_8);
    return all.substring(all.indexOf("a=\"") + 3, all.lastIndexOf("\">"));
  }

  @Test
  void hasMoodlesForm() throws IOException {
    Row row = new TextRow("7", "Lunch", null, "", Row.ABSENT);
    try (MoodleXml xml = new MoodleXml(bytes, LinkEncoder.NONE)) {
      xml.start("a").attribute("id", row, 0).attribute("none", row, 4).content();
      xml.field("name", row, 1)
          .field("nothing", row, 2)
          .field("empty", row, 3)
          .field("lacking", row, 4);
      xml.start("b").content().start("c").content().end().end().end();
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
            <?xml version="1.0" encoding="UTF-8"?>
            <a id="7">
              <name>Lunch</name>
              <nothing>$@NULL@$</nothing>
              <empty></empty>
              <b>
                <c>
                </c>
              </b>
            </a>""");
  }

  @Test
  void escapesTextAndAttributes() throws IOException {
    assertThat(text("a & <b> \"c\" 'd' &amp; ]]>"))
        .isEqualTo("a &amp; &lt;b&gt; \"c\" 'd' &amp;amp; ]]&gt;");
    assertThat(attribute("a & <b> \"c\" 'd'")).isEqualTo("a &amp; &lt;b&gt; &quot;c&quot; 'd'");
    assertThat(attribute(null)).isEmpty();
  }

  @Test
  void dropsControlCharacters() throws IOException {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c <= ' '; c++) {
      all.append(c);
    }
    assertThat(text(all + "\u007f\u0080\u009f")).isEqualTo("\t\n\n \u0080\u009f");
  }

  @Test
  void normalizesLineEnds() throws IOException {
    assertThat(text("a\r\nb\rc\nd\r\r\ne\n\rf\r")).isEqualTo("a\nb\nc\nd\n\ne\n\nf\n");
    assertThat(text("a\r\u0001\nb")).as("control characters go first").isEqualTo("a\nb");
    assertThat(text("a\r\ud800\nb")).as("broken characters go last").isEqualTo("a\n\nb");
    assertThat(attribute("a\r\nb")).isEqualTo("a\nb");
  }

  @Test
  void dropsWhatIsNoUnicodeText() throws IOException {
    assertThat(text("a\ud83db\ude00c\ud83d")).isEqualTo("abc");
    assertThat(text("\ud83d\ud83d\ude00\ufffe\uffff\ufffd")).isEqualTo("\ud83d\ude00\ufffd");
  }

  @Test
  void keepsEverythingAcrossItsBuffer() throws IOException {
    for (int length = (1 << 14) - 40; length < (1 << 14) + 4; length++) {
      String long1 = "x".repeat(length);
      assertThat(text(long1 + "\r\n\ud83d\ude00&\u00e9"))
          .isEqualTo(long1 + "\n\ud83d\ude00&amp;\u00e9");
    }
    assertThat(text("\ud83d\ude00".repeat(50_000))).isEqualTo("\ud83d\ude00".repeat(50_000));
  }

  @Test
  void encodesLinksInTextsOnlyAndBeforeEscaping() throws IOException {
    Link link = new Link("V", "/v.php?a={}&b={}", List.of("X", "Y"), false, false, null);
    Tree tree = new Tree(
        "core.links",
        "core",
        "x.L",
        List.of("LINKS"),
        0,
        null,
        null,
        List.of(link),
        new Element("", "x.L", null, List.of(), List.of(), List.of(), List.of(), null));
    LinkEncoder links = LinkEncoder.of(List.of(tree), "http://moodle.example", 2);
    Row row = new TextRow("http://moodle.example/v.php?a=1&b=2 <");
    try (MoodleXml xml = new MoodleXml(bytes, links)) {
      xml.start("x").attribute("a", row, 0).content().field("f", row, 0).end();
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("a=\"http://moodle.example/v.php?a=1&amp;b=2 &lt;\"", "<f>$@V*1*2@$ &lt;</f>");
  }

  @Test
  void saysWhenTagsDoNotMatch() throws IOException {
    MoodleXml xml = new MoodleXml(bytes, LinkEncoder.NONE);
    assertThatThrownBy(xml::end).isInstanceOf(IllegalStateException.class);
    xml.start("x").content();
    assertThatThrownBy(xml::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("x");
  }

  @Test
  void passesTheStreamsOwnExceptionOn() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("disk full");
      }
    };
    assertThatThrownBy(() -> {
          try (MoodleXml xml = new MoodleXml(full, LinkEncoder.NONE)) {
            xml.start("x")
                .content()
                .field("f", new TextRow("y".repeat(100_000)), 0)
                .end();
          }
        })
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }
}
