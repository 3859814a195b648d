package org.holdall.engine.verify;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.holdall.annotations.Task;
import org.holdall.engine.attach.Attachments;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Tree;
import org.holdall.tree.print.XsdPrinter;
import org.xml.sax.SAXException;

/** The XML Schemas of the files in archives, made from the structure steps on the class path when they are needed. */
final class Schemas {
  private final SchemaFactory factory =
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
  private final List<StructureStep> steps = InstalledSteps.all();
  private final List<Tree> trees = steps.stream().map(StructureStep::tree).toList();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Shape> made = new HashMap<>();

  /**
   * The form of a file.
   *
   * @param names of elements and wrappers that are known anywhere
   */
  record Shape(Schema schema, Set<String> names) {}

  Schemas() {
    for (StructureStep step : Attachments.join(steps, component -> true)) {
      for (Element element : step.tree().elements()) {
        names.add(element.name());
        element.children().forEach(child -> names.addAll(child.path()));
      }
    }
  }

  /** The form of a file, by its name in the archive; empty if no step describes it. */
  Optional<Shape> of(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String task = task(name).name();
    String plugin = plugin(name);
    return trees.stream()
        .filter(tree -> file.equals(tree.file()) && tree.tasks().contains(task))
        .filter(tree -> tree.component().equals("core") || tree.component().equals(plugin))
        .findFirst()
        .map(tree -> made.computeIfAbsent(tree.id(), id -> new Shape(schema(tree), names)));
  }

  private Schema schema(Tree tree) {
    try {
      return factory.newSchema(new StreamSource(new StringReader(XsdPrinter.print(tree, trees))));
    } catch (SAXException e) {
      throw new IllegalStateException("the schema of " + tree.id() + " is none", e);
    }
  }

  private static Task task(String name) {
    if (name.indexOf('/') < 0) {
      return Task.FINAL;
    }
    if (name.contains("/blocks/")) {
      return Task.BLOCK;
    }
    return name.startsWith("activities/")
        ? Task.ACTIVITY
        : name.startsWith("sections/") ? Task.SECTION : Task.COURSE;
  }

  /** The plugin that the folder is of, by its component: {@code activities/choice_56} is of {@code mod_choice}. */
  private static String plugin(String name) {
    String[] folders = name.split("/", -1);
    String folder = folders.length < 2 ? "" : folders[folders.length - 2];
    int end = folder.lastIndexOf('_');
    return (name.contains("/blocks/") ? "block_" : "mod_")
        + (end < 0 ? folder : folder.substring(0, end));
  }
}
