package org.holdall.compiler.check;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.annotations.FileArea;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** Item id and context of a file area are members of the record, or of the rows around an element without rows. */
final class FileAreas implements TreeRule {
  private static final List<String> CONTEXTS =
      List.of("CONTEXT", "COURSE_CONTEXT", "SYSTEM_CONTEXT");

  @Override
  public Rule rule() {
    return Rulebook.FILES;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    check(tree.root(), tree.host(), report);
  }

  private static void check(Node node, @Nullable Node parent, Report report) {
    Node rows = node.element().source() == null && parent != null ? parent : node;
    if (node.hasMembers()) { // else it has no members, which is reported
      List<String> members = rows.element().fields().stream().map(Field::member).toList();
      for (Mark area : node.marks().all(node.type(), FileArea.class, FileArea.All.class)) {
        String subject = " of file area \"" + area.text("value") + "\" is no member of "
            + rows.type().getSimpleName();
        if (area.text("value").isEmpty()) {
          report.add(
              area.place("value"),
              "a file area of " + node.type().getSimpleName() + " has no name",
              "Write it, for example \"intro\"");
        }
        String itemId = area.text("itemId");
        if (!itemId.isEmpty() && !members.contains(itemId)) {
          report.add(
              area.place("itemId"),
              "\"" + itemId + "\", the item id" + subject,
              Words.didYouMean(
                  itemId, members, "write itemId = FileArea.NONE if the area has no item ids"));
        }
        String context = area.text("context");
        List<String> contexts =
            Stream.concat(CONTEXTS.stream(), members.stream()).toList();
        if (!contexts.contains(context)) {
          report.add(
              area.place("context"),
              "\"" + context + "\", the context" + subject + " and no word",
              Words.didYouMean(context, contexts, "name a member, CONTEXT or SYSTEM_CONTEXT"));
        }
      }
    }
    node.children().forEach(child -> check(child, rows, report));
  }
}
