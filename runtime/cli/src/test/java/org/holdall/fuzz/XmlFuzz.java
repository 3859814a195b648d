package org.holdall.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;

/** XML of an archive: the first line of the input is the id of a tree, or anything else for the header; the rest is the file. */
public final class XmlFuzz {
  private static final Map<String, StructureStep> STEPS = steps();

  private XmlFuzz() {}

  private static Map<String, StructureStep> steps() {
    Map<String, StructureStep> steps = new TreeMap<>();
    for (StructureStep step : InstalledSteps.all()) {
      if (step.tree().file() != null) {
        steps.put(step.tree().id(), step);
      }
    }
    return steps;
  }

  /** One input, as Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] input) {
    int line = 0;
    while (line < input.length && input[line] != '\n') {
      line++;
    }
    StructureStep step = STEPS.get(new String(input, 0, line, UTF_8));
    int begin = Math.min(line + 1, input.length);
    ByteArrayInputStream file = new ByteArrayInputStream(input, begin, input.length - begin);
    try {
      if (step == null) {
        BackupHeader.read(file);
      } else {
        new StepReader(step).read(file, "fuzzed.xml", new Everything(step));
      }
    } catch (HoldallException e) {
      Refusals.check(e);
    }
  }

  /** Reads every value of every row, as a restore does. */
  private record Everything(StructureStep step) implements ElementSink {
    @Override
    public boolean start(int element, ArchiveRow row) {
      int fields = step.tree().elements().get(element).fields().size();
      for (int field = 0; field < fields; field++) {
        if (row.has(field)) {
          row.text(field);
        }
      }
      return true;
    }

    @Override
    public void end(int element) {}
  }
}
