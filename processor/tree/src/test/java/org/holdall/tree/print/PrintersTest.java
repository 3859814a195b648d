package org.holdall.tree.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** One tree and what is attached to it, printed in every way. */
class PrintersTest {
  private static final Tree PEAR = TreeText.parse("""
      format 1
      tree mod_pear component=mod_pear task=ACTIVITY order=300 file=pear.xml
      link PEARINDEX "/mod/pear/index.php?id=" to=COURSE
      element pear one type=Pear
        source table=pear key=id of=ACTIVITY
        attribute id long
        field name String required
        field weight int nullable
        files mod_pear intro
        plugins local
        element options/option many type=Option
          source table=pear_options key=pearid
          attribute id long
          field text String
        element options/answers/answer many type=Answer when=userinfo
          source table=pear_answers key=pearid
          attribute id long
          field userid long annotate=USER
          field optionid long mapsTo=Option
      """);
  private static final Tree SEED = TreeText.parse("""
      format 1
      tree local_seed.pear component=local_seed host=Pear order=0
      element plugin_local_seed_pear one type=Seeds
        element seed many type=Seed
          source table=local_seed key=pearid
          attribute id long
      """);
  private static final List<Tree> TREES = List.of(PEAR, SEED);
  private static final String XML = """
      <activity id="1" moduleid="2" modulename="pear" contextid="3">
        <pear id="1">
          <name>A pear</name>
          <weight>$@NULL@$</weight>
          <plugin_local_seed_pear><seed id="1"></seed><seed id="2"></seed></plugin_local_seed_pear>
          <options>
            <option id="1"><text></text></option>
            <answers>
              <answer id="4"><userid>7</userid><optionid>1</optionid></answer>
            </answers>
          </options>
        </pear>
      </activity>
      """;

  @Test
  void schemaKnowsTheFile() throws SAXException, IOException {
    validate(XML);
    validate(XML.replaceAll("(?s)<options>.*</options>", "<options></options>"));
    validate(XML.replaceAll("(?s)<plugin.*</plugin_local_seed_pear>", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "<name>A pear</name>, ''",
    "<weight>$@NULL@$</weight>, <weight>much</weight>",
    "<pear id=\"1\">, <pear>",
    "<text></text>, <text></text><more></more>",
    "optionid, optionids",
    "seed id, sead id",
    "moduleid=\"2\", ''"
  })
  void schemaRefusesWhatTheTreeDoesNotSay(String right, String wrong) {
    assertThat(XML).contains(right);
    assertThatThrownBy(() -> validate(XML.replace(right, wrong))).isInstanceOf(SAXException.class);
  }

  private static void validate(String xml) throws SAXException, IOException {
    Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(XsdPrinter.print(PEAR, TREES))));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void jsonIsTheTree() throws IOException {
    Map<String, Object> tree = JSON.std.mapFrom(JsonPrinter.print(PEAR));
    assertThat(tree).containsEntry("id", "mod_pear").containsEntry("file", "pear.xml");
    assertThat(tree.get("links"))
        .isEqualTo(List.of(Map.of(
            "name", "PEARINDEX", "path", "/mod/pear/index.php?id=", "to", List.of("COURSE"))));
    assertThat(JSON.std.asString(tree.get("root")))
        .contains("{\"name\":\"userid\",\"type\":\"long\",\"annotate\":\"USER\"}")
        .contains("\"path\":[\"options\",\"answers\"],\"many\":true,\"when\":\"userinfo\"");
  }

  @Test
  void pageDrawsTheTree() {
    assertThat(MarkdownPrinter.print(PEAR, TREES))
        .startsWith(
            "# mod_pear\n\nFile `pear.xml`, of ACTIVITY. Plugin `mod_pear`.\n\n```mermaid\n")
        .contains("""
              e0["<b>pear</b><br>@id<br>#35;intro"]
              e1(["local_seed"])
              e0 -.-> e1
              e2["<b>option</b><br>@id"]
              e0 -->|"1 options/ *"| e2
              e3["<b>answer</b><br>@id<br>userid is a USER"]
              e0 -->|"2 options/answers/ *"| e3
              class e3 user
            """.indent(0))
        .contains(
            "## `/pear/options/answers/answer`\n\nRows of `pear_answers` whose `pearid` is `id`.")
        .contains("| userid | long | userid | id of a USER |")
        .contains("| PEARINDEX | `/mod/pear/index.php?id=` | COURSE |");
  }

  @Test
  void siteHasAllTreesAndASearch() {
    assertThat(SitePrinter.print(TREES))
        .containsSubsequence("id=\"local_seed.pear\"", "id=\"mod_pear\"", "<script>")
        .contains("<li class=\"user\">options/answers/<b>answer</b> <code>pear_answers</code>")
        .contains("href=\"mod_pear.xsd\"")
        .doesNotContain("href=\"local_seed.pear.xsd\"");
  }
}
