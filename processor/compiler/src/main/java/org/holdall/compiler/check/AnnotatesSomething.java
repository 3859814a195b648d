package org.holdall.compiler.check;

import org.holdall.annotations.Step;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** A step that writes no file annotates ids or files: else it would be without effect. */
final class AnnotatesSomething implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.STEP;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    boolean links = tree.root().element().name().isEmpty();
    if (tree.tree().annotatesOnly()
        && !links
        && tree.nodes().stream().noneMatch(AnnotatesSomething::annotates)) {
      report.add(
          tree.root().place(Step.class, "annotateOnly"),
          "the step of " + tree.root().type().getSimpleName()
              + " writes no file and annotates nothing",
          "Add @Annotate or @FileArea, or remove annotateOnly");
    }
  }

  private static boolean annotates(Node node) {
    return !node.element().files().isEmpty()
        || node.element().fields().stream().anyMatch(AnnotatesSomething::collected);
  }

  private static boolean collected(Field field) {
    return field.annotate() != null && field.inforef();
  }
}
