package org.holdall.compiler.check;

import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** Rich texts hold pictures: their element has files. */
final class FilesOfTexts implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.AREA;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    if (tree.tree().component().startsWith("qtype_")) {
      return; // What a question has, a step of the course collects, whatever its type.
    }
    for (Node node : tree.nodes()) {
      if (node.element().files().isEmpty()) {
        node.element().fields().stream()
            .filter(Field::richText)
            .findFirst()
            .ifPresent(field -> report.add(
                node.member(field).place(),
                node.nameOf(field.member()) + " is rich text, but "
                    + node.type().getSimpleName()
                    + " has no file area: pictures in the text are not in the backup",
                "Add the @FileArea that its editor uses"));
      }
    }
  }
}
