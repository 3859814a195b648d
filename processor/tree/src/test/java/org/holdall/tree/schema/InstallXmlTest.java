package org.holdall.tree.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallXmlTest {
  private static final String PEAR = """
      <?xml version="1.0" encoding="UTF-8" ?>
      <XMLDB PATH="mod/pear/db" VERSION="20260101" COMMENT="Pears">
        <TABLES>
          <TABLE NAME="pear">
            <FIELDS>
              <FIELD NAME="id" TYPE="int" LENGTH="10" NOTNULL="true" SEQUENCE="true"/>
              <FIELD NAME="course" TYPE="int" LENGTH="10" NOTNULL="true" DEFAULT="0" SEQUENCE="false"/>
              <FIELD NAME="name" TYPE="char" LENGTH="255" NOTNULL="true" SEQUENCE="false"/>
              <FIELD NAME="intro" TYPE="text" LENGTH="big" NOTNULL="false" SEQUENCE="false"/>
              <FIELD NAME="weight" TYPE="number" LENGTH="10" DECIMALS="5" NOTNULL="false" SEQUENCE="false"/>
            </FIELDS>
            <KEYS>
              <KEY NAME="primary" TYPE="primary" FIELDS="id"/>
              <KEY NAME="course" TYPE="foreign" FIELDS="course" REFTABLE="course" REFFIELDS="id"/>
              <KEY NAME="once" TYPE="unique" FIELDS="course, name"/>
            </KEYS>
          </TABLE>
        </TABLES>
      </XMLDB>
      """;

  @Test
  void readsTables() throws IOException {
    assertThat(CatalogueText.print(read(PEAR))).isEqualTo("""
        format 1
        table pear
          id int(10) sequence
          course int(10) default=0 to=course
          name char(255) default=""
          intro text null
          weight number(10,5) null
          key column=course column=name unique
        """);
  }

  @Test
  void doctypeIsRefused() {
    String evil = PEAR.replace(
        "<XMLDB ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<XMLDB ");
    assertThatThrownBy(() -> read(evil))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mod/pear/db/install.xml:2: a DOCTYPE is not allowed; remove it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TYPE=\"char\"     | TYPE=\"chat\"   | mod/pear/db/install.xml: table 'pear': unknown type 'chat'",
        "LENGTH=\"255\"    | LENGTH=\"many\" | mod/pear/db/install.xml: table 'pear': LENGTH 'many' is not a whole number",
        "NAME=\"name\"     | NOME=\"name\"   | mod/pear/db/install.xml: table 'pear': a FIELD without NAME",
        "TYPE=\"foreign\"  | TYPE=\"alien\"  | mod/pear/db/install.xml: table 'pear': unknown key type 'alien'"
      })
  void sayWhatIsWrong(String right, String wrong, String message) {
    assertThatThrownBy(() -> read(PEAR.replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void otherFilesAreRefused() {
    assertThatThrownBy(() -> read("<p/>"))
        .hasMessage("mod/pear/db/install.xml: the root element is not XMLDB");
    assertThatThrownBy(() -> read("<XMLDB>")).hasMessageStartingWith("mod/pear/db/install.xml:1: ");
  }

  private static Catalogue read(String xml) throws IOException {
    return InstallXml.read(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "mod/pear/db/install.xml");
  }
}
