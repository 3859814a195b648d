package org.holdall.compiler.check;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** A source says which rows: its key holds a word or a member of the parent. */
final class SourceKeys implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.KEY;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    boolean attached = tree.root().mark(AttachTo.class) != null;
    if (tree.host() != null || !attached) {
      check(tree.root(), tree.host(), report);
    } // Else it is attached to nothing, which is reported.
  }

  private static void check(Node node, @Nullable Node parent, Report report) {
    var source = node.element().source();
    String type = node.type().getSimpleName().toString();
    if (source != null && source.table().isEmpty() && source.rows() == null) {
      report.add(
          node.place(Source.class, "table"),
          "the source of " + type + " has neither table nor rows",
          "Name the table, or a RowSource class in rows");
    } else if (source != null && source.rows() == null && source.annotated() == null) {
      if (source.key().isEmpty() && source.is().isEmpty() && source.where() == null) {
        report.add(
            node.place(Source.class, "table"),
            "the source of " + type + " has no key: it would read the whole table",
            "Add key = the column that holds the parent's id, or say the rows in is or where");
      } else if (!source.key().isEmpty()) {
        checkOf(node, source.of(), parent, report);
      }
    }
    // Elements without rows have no members: those below belong to the rows around.
    Node rows = source == null && parent != null ? parent : node;
    node.children().forEach(child -> check(child, rows, report));
  }

  private static void checkOf(Node node, String of, @Nullable Node parent, Report report) {
    List<String> members = parent == null || parent.element().source() == null
        ? List.of()
        : parent.element().fields().stream().map(Field::member).toList();
    List<String> known = Stream.concat(members.stream(), Words.IDS.stream()).toList();
    if (!known.contains(of)) {
      String where = members.isEmpty() || parent == null
          ? "no word"
          : "no word and no member of " + parent.type().getSimpleName();
      report.add(
          node.place(Source.class, "of"),
          "of = \"" + of + "\" in the source of " + node.type().getSimpleName() + " is " + where,
          Words.didYouMean(of, known, "write one of " + String.join(", ", known)));
    }
  }
}
