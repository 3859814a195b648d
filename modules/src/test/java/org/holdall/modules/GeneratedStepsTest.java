package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.modules.mod.choice.Choice;
import org.holdall.modules.mod.choice.ChoiceStructureStep;
import org.holdall.tree.model.Element;
import org.junit.jupiter.api.Test;

/** What the processor generated for all plugins. */
class GeneratedStepsTest {

  /** Where the processor ran, the step of a type is found by the type. */
  @Test
  void theStepOfAType() {
    assertThat(InstalledSteps.of(Choice.class).tree().id()).isEqualTo("mod_choice");
  }

  /** At most 20 lines for an element and 3 for a field, over all plugins. Lines of code, without imports and comments. */
  @Test
  void codeIsSmall() throws IOException, URISyntaxException {
    List<Element> elements = Steps.all().stream()
        .flatMap(step -> step.tree().elements().stream())
        .filter(element -> !element.name().isEmpty())
        .toList();
    long fields =
        elements.stream().mapToLong(element -> element.fields().size()).sum();
    long lines = 0;
    for (Path file : sources()) {
      try (Stream<String> all = Files.lines(file)) {
        lines +=
            all.filter(line -> !line.matches("\\s*((import|package|/?\\*).*)?")).count();
      }
    }
    System.out.println(lines + " lines are generated for " + elements.size() + " elements with "
        + fields + " fields: 20 and 3 would be " + (20L * elements.size() + 3 * fields));
    assertThat(lines).isBetween(3 * fields, 20L * elements.size() + 3 * fields);
  }

  private static List<Path> sources() throws IOException, URISyntaxException {
    Path classes = Path.of(ChoiceStructureStep.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI());
    try (Stream<Path> files = Files.walk(classes.resolveSibling("generated-sources"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
