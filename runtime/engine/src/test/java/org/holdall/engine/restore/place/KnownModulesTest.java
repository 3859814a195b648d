package org.holdall.engine.restore.place;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;

/** Modules that only one side knows: the site has choice and quiz; Holdall choice and chat, and of quiz no more than its links. */
class KnownModulesTest {
  private static final List<StructureStep> STEPS = List.of(
      step("mod_choice", "ACTIVITY", "choice"),
      step("mod_chat", "ACTIVITY", "chat"),
      step("mod_quiz", "LINKS", "quiz"));

  private final CourseSite site = new CourseSite(Engine.H2);

  private final Findings findings = new Findings();

  private void require(String module) {
    BackupHeader header = new BackupHeader(
        Map.of(), Map.of(), List.of(Map.of("modulename", module)), List.of(), Map.of());
    try (Snapshot snapshot = site.database.snapshot()) {
      KnownModules.unknown(snapshot, header, STEPS, findings);
    }
  }

  @Test
  void bothKnowIt() {
    assertThatCode(() -> require("choice")).doesNotThrowAnyException();
  }

  @Test
  void holdallDoesNotKnowIt() {
    assertThatThrownBy(() -> require("quiz"))
        .isInstanceOf(LaterException.class)
        .hasMessage("Holdall cannot restore activities of the module quiz yet."
            + " Nothing was restored; restore this archive with Moodle.");
  }

  @Test
  void siteDoesNotHaveIt() {
    assertThatThrownBy(() -> require("chat"))
        .isInstanceOf(HoldallException.class)
        .hasMessage("The site has no activity module chat."
            + " Nothing was restored; install it in Moodle first.");
  }

  private static StructureStep step(String component, String task, String name) {
    String text =
        "format 1\ntree %s component=%s task=%s order=1 file=%s.xml\nelement %s one type=test.Root\n";
    Tree tree = TreeText.parse(text.formatted(component, component, task, name, name));
    return new StructureStep() {
      @Override
      public Tree tree() {
        return tree;
      }

      @Override
      public void write(int element, Row row, XmlOutput out) {
        throw new UnsupportedOperationException("nothing is written");
      }

      @Override
      public int column(int element, String field) {
        throw new UnsupportedOperationException("nothing is read");
      }

      @Override
      public void restore(int element, Row row, RestoredRow out) {
        throw new UnsupportedOperationException("nothing is restored");
      }
    };
  }
}
