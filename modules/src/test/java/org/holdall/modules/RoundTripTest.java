package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Every name in an archive is known to the reader, and the writer puts it in the same place. */
final class RoundTripTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"mod_choice", "core.final.users", "core.activity.calendar", "core.final.gradebook"
      })
  void whatIsReadIsWritten(String id) throws Exception {
    String xml = sample(id);
    assertThat(Rewriter.rewrite(Steps.of(id), root(xml))).isEqualTo(xml);
  }

  @Test
  void aFieldThatTheTreeDoesNotKnowIsNoticed() throws Exception {
    String xml = sample("mod_choice").replace("<publish>0</publish>", "<published>0</published>");
    assertThatThrownBy(() -> Rewriter.rewrite(Steps.of("mod_choice"), root(xml)))
        .hasMessage("choice has no published");
  }

  @Test
  void fieldsHaveTheirOrder() throws Exception {
    String xml = sample("mod_choice");
    String swapped = xml.replace(
        "<publish>0</publish>\n  <showresults>1</showresults>",
        "<showresults>1</showresults>\n  <publish>0</publish>");
    assertThat(swapped).isNotEqualTo(xml);
    assertThat(Rewriter.rewrite(Steps.of("mod_choice"), root(swapped))).isEqualTo(xml);
  }

  private static Element root(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String sample(String id) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(RoundTripTest.class.getResourceAsStream(id + ".xml"), id)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }
}
