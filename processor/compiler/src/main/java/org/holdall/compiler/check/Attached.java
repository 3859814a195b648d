package org.holdall.compiler.check;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;

/** A tree that is attached has no place of its own, and only an element with a name has rows. */
final class Attached implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.ATTACH;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    Node root = tree.root();
    Mark attach = root.mark(AttachTo.class);
    if (attach == null) {
      return;
    }
    String type = root.type().getSimpleName().toString();
    if (root.mark(Step.class) != null) {
      report.add(
          attach.place(),
          type + " is a step and attached to an element",
          "Remove @Step or @AttachTo");
    }
    Mark element = root.mark(BackupElement.class);
    boolean unnamed = element == null || element.text("value").isEmpty();
    if (unnamed && root.element().source() != null) {
      report.add(
          root.place(Source.class, "table"),
          type + " has rows but no name: it is the wrapper around what the plugin attaches",
          "Name it in @BackupElement; it then stands in the wrapper");
    } else if (unnamed && !root.element().fields().isEmpty()) {
      report.add(
          root.member(root.element().fields().get(0)).place(),
          root.nameOf(root.element().fields().get(0).member())
              + " is a field of the wrapper around what the plugin attaches",
          "Make it a child, or name the record in @BackupElement and add a @Source");
    }
  }
}
