package org.holdall.tree.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaGeneratorTest {
  @TempDir
  Path folder;

  @Test
  void theBundledCatalogueIsWhatTheReferenceSays() throws IOException {
    String reference = System.getProperty("holdall.reference", "");
    assumeTrue(
        !reference.isBlank() && Files.isDirectory(Path.of(reference)),
        "skipped: no -Dholdall.reference=DIR");
    Path made = folder.resolve("made.schema");
    SchemaGenerator.main(new String[] {reference, "4.5", made.toString()});
    assertThat(Files.readString(made)).isEqualTo(Resources.text("moodle-4.5.schema"));
  }

  @Test
  void readsFacts() throws IOException {
    Path schema = Files.createDirectories(folder.resolve("moodle-4.5/schema"));
    Files.writeString(schema.resolve("xmldb-fields.tsv"), """
        install_xml\ttable\tordinal\tfield\txmldbtype\tlength\tdecimals\tnotnull\tdefault\tsequence
        db/install.xml\tpear\t1\tid\tint\t10\t\t1\t<none>\t1
        db/install.xml\tpear\t2\ttree\tint\t10\t\t1\t0\t0
        db/install.xml\tpear\t3\tname\tchar\t255\t\t1\t<none>\t0
        db/install.xml\tpear\t4\tweight\tnumber\t10\t5\t0\t<none>\t0
        """);
    Files.writeString(schema.resolve("xmldb-keys.tsv"), """
        install_xml\ttable\tkey\ttype\tfields\treftable\treffields
        db/install.xml\tpear\tprimary\tprimary\tid\t\t
        db/install.xml\tpear\ttree\tforeign\ttree\ttree\tid
        db/install.xml\tpear\tonce\tunique\ttree,name\t\t
        """);
    Path made = folder.resolve("made.schema");
    SchemaGenerator.main(new String[] {folder.toString(), "4.5", made.toString()});
    assertThat(made).hasContent("""
        format 1
        table pear
          id int(10) sequence
          tree int(10) default=0 to=tree
          name char(255) default=""
          weight number(10,5) null
          key column=tree column=name unique
        """);
  }
}
