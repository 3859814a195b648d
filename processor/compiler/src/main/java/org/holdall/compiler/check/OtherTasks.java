package org.holdall.compiler.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.annotations.MapsTo;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;

/** Who points to an element of another file says what happens when that is not in the backup. */
final class OtherTasks implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.MISSING;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    if (tree.tree().annotatesOnly()) {
      return;
    }
    Stream<Node> near =
        Stream.concat(tree.nodes().stream(), Stream.ofNullable(tree.host()).flatMap(Node::all));
    Set<String> here = near.map(Node::element)
        .flatMap(each -> Stream.concat(Stream.of(each.type()), each.mapped().stream()))
        .collect(Collectors.toSet());
    for (Node node : tree.nodes()) {
      for (Field field : node.element().fields()) {
        Mark mapsTo = node.member(field).mark(MapsTo.class);
        String target = field.mapsTo();
        if (mapsTo != null
            && target != null
            && !here.contains(target)
            && mapsTo.place("missing").value() == null) {
          report.add(
              mapsTo.place(),
              node.nameOf(field.member()) + " points to "
                  + target.substring(target.lastIndexOf('.') + 1)
                  + ", which is in another file and may not be in the backup",
              "Say what is restored then with missing = Missing.ZERO, NULL, SKIP, KEEP or another");
        }
      }
    }
  }
}
