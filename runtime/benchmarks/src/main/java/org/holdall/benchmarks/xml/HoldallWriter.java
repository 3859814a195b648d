package org.holdall.benchmarks.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.holdall.engine.structure.ElementWriter;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.engine.xml.MoodleXml;

/** What the compiler generated for {@code Choice}, with Holdall's own XML output and all link rules. */
final class HoldallWriter implements ChoiceWriter {
  private static final List<StructureStep> STEPS = InstalledSteps.all();

  private final ElementWriter writer = step();
  private final LinkEncoder links = LinkEncoder.of(
      STEPS.stream().map(StructureStep::tree).toList(), "https://moodle.example.org", 2);

  static StructureStep step() {
    return STEPS.stream()
        .filter(step -> step.tree().id().equals("mod_choice"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void write(ChoiceDocument document, OutputStream out) throws IOException {
    TextRow row = new TextRow();
    try (MoodleXml xml = new MoodleXml(new Unclosed(out), links)) {
      xml.start("activity")
          .attribute("id", document.choice[0])
          .attribute("moduleid", ChoiceDocument.MODULE)
          .attribute("modulename", "choice")
          .attribute("contextid", ChoiceDocument.CONTEXT)
          .content();
      writer.write(0, row.of(document.choice), xml);
      rows(1, "options", document.options, row, xml);
      rows(2, "answers", document.answers, row, xml);
      xml.end().end();
    }
  }

  private void rows(int element, String wrapper, List<String[]> rows, TextRow row, MoodleXml xml)
      throws IOException {
    xml.start(wrapper).content();
    for (String[] values : rows) {
      writer.write(element, row.of(values), xml);
      xml.end();
    }
    xml.end();
  }
}
