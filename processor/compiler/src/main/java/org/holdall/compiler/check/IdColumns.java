package org.holdall.compiler.check;

import java.util.Optional;
import org.holdall.annotations.MapsTo;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.schema.IdKind;

/**
 * Every id is annotated, mapped, or declared to be none. A column is an id if a logical key, its name or a correction
 * says so. What a class makes is not judged: its members have no columns.
 */
final class IdColumns implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.ID;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      Source source = node.element().source();
      if (source == null || source.rows() != null) {
        continue;
      }
      for (Field field : node.element().fields()) {
        if (!said(node.member(field), field) && !exempt(field, source)) {
          SourceColumn column = SourceColumn.of(source, field.column());
          Optional.ofNullable(column.table())
              .flatMap(table -> in.catalogue().idKind(table, column.name()))
              .ifPresent(
                  id -> report.add(node.member(field).place(), cause(node, field, id), remedy(id)));
        }
      }
    }
  }

  /** Whether there is a word, even if it names a class that does not exist: the compiler says so itself. */
  private static boolean said(Member member, Field field) {
    Mark mapsTo = member.mark(MapsTo.class);
    return field.annotate() != null
        || field.mapsTo() != null
        || field.notAnId() != null
        || mapsTo != null && mapsTo.place("value").value() != null;
  }

  /** The own id is mapped by being an element's, and the value of an {@code is} is known. */
  private static boolean exempt(Field field, Source source) {
    return field.column().equals("id")
        || source.is().stream().anyMatch(each -> each.column().equals(field.column()));
  }

  private static String cause(Node node, Field field, IdKind id) {
    String why = switch (id.because()) {
      case KEY -> "a key says";
      case NAME -> "its name says";
      case CORRECTION -> "Holdall's list of corrections says";
    };
    return node.nameOf(field.member()) + " is the id of " + rows(id) + ", as " + why
        + ", but is neither annotated nor mapped";
  }

  private static String remedy(IdKind id) {
    return id.kind()
            .map(kind -> "Add @Annotate(" + kind + ")")
            .orElse("Add @MapsTo what backs up " + rows(id))
        + ", or @NotAnId(\"why\")";
  }

  private static String rows(IdKind id) {
    return id.table().equals(IdKind.SEVERAL)
        ? "a row of one of several tables"
        : "a row of \"" + id.table() + "\"";
  }
}
