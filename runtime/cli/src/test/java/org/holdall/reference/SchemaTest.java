package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Tree;
import org.holdall.tree.print.XsdPrinter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The schemas that are printed from the trees, against every file that Moodle itself wrote. */
final class SchemaTest {
  private static final List<Tree> TREES =
      InstalledSteps.all().stream().map(StructureStep::tree).toList();
  private static final Map<String, Schema> SCHEMAS = new HashMap<>();

  static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(ReferenceData.file("moodle-4.5/mbz"))) {
      return files.filter(file -> file.toString().endsWith(".mbz")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("archives")
  void everyFileIsValid(Path archive) throws IOException {
    List<String> invalid = new ArrayList<>();
    List<String> valid = new ArrayList<>();
    ArchiveReader.read(archive, (name, in) -> {
      Schema schema = name.endsWith(".xml") ? schema(name) : null;
      if (schema != null) {
        String problem = problem(schema, in.readAllBytes());
        (problem.isEmpty() ? valid : invalid).add(name + ": " + problem);
      }
    });
    System.out.println(archive.getFileName() + ": " + valid.size() + " files valid");
    assertThat(invalid).isEmpty();
    assertThat(valid).hasSizeGreaterThan(10);
  }

  private static String problem(Schema schema, byte[] xml) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
      return "";
    } catch (SAXException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Of the step that writes this file; null for a plugin without tree. */
  private static @Nullable Schema schema(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String task = task(name);
    return TREES.stream()
        .filter(tree -> file.equals(tree.file()) && tree.tasks().contains(task))
        .findFirst()
        .map(tree -> SCHEMAS.computeIfAbsent(tree.id(), id -> schema(tree)))
        .orElse(null);
  }

  private static Schema schema(Tree tree) {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(XsdPrinter.print(tree, TREES))));
    } catch (SAXException e) {
      throw new AssertionError(tree.id(), e);
    }
  }

  private static String task(String name) {
    if (name.contains("/blocks/")) {
      return "BLOCK";
    }
    return switch (name.substring(0, name.indexOf('/') + 1)) {
      case "activities/" -> "ACTIVITY";
      case "sections/" -> "SECTION";
      case "course/" -> "COURSE";
      default -> "FINAL";
    };
  }
}
