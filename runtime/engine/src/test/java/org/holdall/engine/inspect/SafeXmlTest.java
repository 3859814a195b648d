package org.holdall.engine.inspect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SafeXmlTest {

  private static void read(InputStream in) {
    try (SafeXml xml = SafeXml.open(in, "users.xml")) {
      xml.finish();
    }
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static InputStream endless(String begin, String part, long times, String end) {
    InputStream many = new InputStream() {
      private final byte[] bytes = part.repeat(1000).getBytes(UTF_8);
      private long left = times * part.length();

      @Override
      public int read() {
        throw new UnsupportedOperationException("read one byte");
      }

      @Override
      public int read(byte[] b, int off, int len) {
        if (left == 0) {
          return -1;
        }
        int n = (int) Math.min(
            left, (long) (Math.min(len, bytes.length) / part.length()) * part.length());
        System.arraycopy(bytes, 0, b, off, n);
        left -= n;
        return n;
      }
    };
    return new SequenceInputStream(Collections.enumeration(List.of(in(begin), many, in(end))));
  }

  private static void refused(InputStream in, String what) {
    assertThatThrownBy(() -> read(in))
        .isInstanceOf(HoldallException.class)
        .message()
        .startsWith("users.xml ")
        .contains(what)
        .contains("line ")
        .doesNotContain("\n")
        .hasSizeLessThan(400)
        .endsWith(".");
  }

  @TestFactory
  List<DynamicTest> hostileText() {
    Map<String, String> table = new LinkedHashMap<>();
    table.put("<!DOCTYPE r><r/>", "has a DOCTYPE (line 1)");
    table.put(
        "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>", "DOCTYPE (line 2)");
    table.put("<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>", "DOCTYPE");
    table.put("<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><r>&a;</r>", "DOCTYPE");
    table.put("<!DOCTYPE r [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/a'> %a;]><r/>", "DOCTYPE");
    table.put(
        "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><r>&c;</r>",
        "DOCTYPE");
    table.put("<r>&nbsp;</r>", "entity \"nbsp\"");
    table.put("<r>&#0;</r>", "not well-formed");
    table.put("<r>\n&#x1f;</r>", "(line 2");
    table.put("<r>\u0001</r>", "not well-formed");
    table.put("<r>&#xD800;</r>", "not well-formed");
    table.put("<r>&#x110000;</r>", "not well-formed");
    table.put("<r><a></r></a>", "not well-formed");
    table.put("<r/><r/>", "not well-formed");
    table.put("<r a='1' a='2'/>", "not well-formed");
    table.put("<r a='<'/>", "not well-formed");
    table.put("<r>]]></r>", "not well-formed");
    table.put("<r>", "not well-formed");
    table.put("", "not well-formed");
    table.put("just text", "not well-formed");
    table.put("<?xml version='1.0' encoding='no such'?><r/>", "not well-formed");
    table.put("<a>".repeat(101), "Depth");
    table.put("<r" + attributes(51) + "/>", "ttribute");
    List<DynamicTest> tests = new ArrayList<>();
    table.forEach((text, what) -> tests.add(DynamicTest.dynamicTest(
        "> " + text.substring(0, Math.min(60, text.length())), () -> refused(in(text), what))));
    return tests;
  }

  private static String attributes(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(" a").append(i).append("='1'");
    }
    return text.toString();
  }

  @TestFactory
  List<DynamicTest> whatNeverEnds() {
    long times = SafeXml.MAX_VALUE / 8;
    Map<String, InputStream> table = new LinkedHashMap<>();
    table.put("name", endless("<r><", "aaaaaaaaaa", times, "/></r>"));
    table.put("name of an attribute", endless("<r ", "aaaaaaaaaa", times, "='1'/>"));
    table.put("name of an entity", endless("<r>&", "aaaaaaaaaa", times, ";</r>"));
    table.put("comment", endless("<r><!--", "aaaaaaaaaa", times, "--></r>"));
    table.put("comment before all", endless("<!--", "aaaaaaaaaa", times, "--><r/>"));
    table.put("instruction", endless("<r><?x ", "aaaaaaaaaa", times, "?></r>"));
    table.put("instruction's name", endless("<r><?", "aaaaaaaaaa", times, "?></r>"));
    table.put("doctype", endless("<!DOCTYPE r PUBLIC '", "aaaaaaaaaa", times, "' 'b'><r/>"));
    table.put("declaration", endless("<?xml version='1.0' ", "          ", times, "?><r/>"));
    table.put("attribute", endless("<r a='", "aaaaaaaaaa", times, "'/>"));
    table.put("spaces in a tag", endless("<r ", "          ", times, "/>"));
    table.put("value", endless("<r>", "aaaaaaaaaa", times, "</r>"));
    table.put("value of references", endless("<r>", "&#65;", times * 9, "</r>"));
    table.put("value in sections", endless("<r>", "<![CDATA[aaaaaaaaa]]>", times, "</r>"));
    List<DynamicTest> tests = new ArrayList<>();
    table.forEach((what, in) -> tests.add(
        DynamicTest.dynamicTest(what, () -> refused(in, what.startsWith("value") ? "value" : ""))));
    return tests;
  }

  @Test
  void whatMoodleWritesIsFarBelow() {
    String text = "<a>".repeat(100) + "x".repeat(10_000_000) + "</a>".repeat(100);
    assertThatCode(() -> read(in(text))).doesNotThrowAnyException();
    String many = "<r>" + "<a b='" + "x".repeat(60_000) + "'/>\n".repeat(100) + "</r>";
    assertThatCode(() -> read(in(many))).doesNotThrowAnyException();
    assertThatCode(() -> read(endless("<r>", "<a>some text</a>", 1_000_000, "</r>")))
        .doesNotThrowAnyException();
  }

  @Test
  void wrongBytes() {
    refused(
        new ByteArrayInputStream("<r>\u00e4 umlaut</r>".getBytes(ISO_8859_1)), "not well-formed");
  }

  @Test
  void aFileThatCannotBeReadIsNotMalformed() {
    InputStream broken = new SequenceInputStream(in("<r>"), new InputStream() {
      @Override
      public int read() throws IOException {
        throw new EOFException("gone");
      }

      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        return read();
      }
    });
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(HoldallException.class)
        .hasMessage(
            "users.xml cannot be read (gone). Check the disk, or get another copy of the archive.");
  }
}
