package org.holdall.testkit.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.structure.ElementWriter;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Tree;
import org.junit.jupiter.api.Test;

/** What a lock writes is what the code wrote that it was made of: of every plugin that there is. */
final class LockedStepTest {
  @Test
  void aLockWritesAsItsCodeDid() throws IOException {
    List<StructureStep> writing = InstalledSteps.all().stream()
        .filter(step -> !step.tree().annotatesOnly())
        .toList();
    assertThat(writing).isNotEmpty();
    for (StructureStep step : writing) {
      Tree tree = step.tree();
      ElementWriter lock = new LockedStep(tree, step);
      for (int i = 0; i < tree.elements().size(); i++) {
        assertThat(written(lock, i)).as(tree.id()).isEqualTo(written(step, i));
      }
    }
  }

  /** The calls of a writer. */
  private static List<String> written(ElementWriter writer, int element) throws IOException {
    List<String> calls = new ArrayList<>();
    Row row = new Row() {
      @Override
      public boolean has(int column) {
        return true;
      }

      @Override
      public String text(int column) {
        return "";
      }

      @Override
      public long id(int column) {
        return 0;
      }
    };
    XmlOutput out = new XmlOutput() {
      @Override
      public XmlOutput start(String name) {
        calls.add("start " + name);
        return this;
      }

      @Override
      public XmlOutput attribute(String name, Row from, int column) {
        calls.add("attribute " + name + " " + column);
        return this;
      }

      @Override
      public XmlOutput content() {
        calls.add("content");
        return this;
      }

      @Override
      public XmlOutput field(String name, Row from, int column) {
        calls.add("field " + name + " " + column);
        return this;
      }

      @Override
      public XmlOutput secret(String name, Row from, int column) {
        calls.add("secret " + name + " " + column);
        return this;
      }
    };
    writer.write(element, row, out);
    return calls;
  }
}
