package org.holdall.compiler.check;

import java.util.List;
import java.util.Optional;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** Columns exist: those of fields, of the key, of {@code is}, {@code fill} and {@code orderBy}. */
final class Columns implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.COLUMN;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      if (source != null && source.rows() == null) {
        String type = node.type().getSimpleName().toString();
        for (Field field : node.element().fields()) {
          // Only fields of other versions may be missing in the catalogue's.
          if (field.since() == null && field.until() == null) {
            Member member = node.member(field);
            Place place = member.place(org.holdall.annotations.Column.class, "value");
            check(source, field.column(), node.nameOf(field.member()), place, in, report);
          }
        }
        Place key = node.place(Source.class, "key");
        if (!source.key().isEmpty()) {
          check(source, source.key(), "the key of " + type, key, in, report);
        }
        source
            .is()
            .forEach(is -> check(
                source, is.column(), "is of " + type, node.place(Source.class, "is"), in, report));
        source
            .fill()
            .forEach(fill -> check(
                source,
                fill.column(),
                "fill of " + type,
                node.place(Source.class, "fill"),
                in,
                report));
        source.orderBy().stream()
            .flatMap(list -> List.of(list.split(",")).stream())
            .forEach(order -> check(
                source,
                order.strip().split("\\s+", 2)[0],
                "orderBy of " + type,
                node.place(Source.class, "orderBy"),
                in,
                report));
      }
    }
  }

  private static void check(
      org.holdall.tree.model.Source source,
      String written,
      String subject,
      Place place,
      Surroundings in,
      Report report) {
    SourceColumn column = SourceColumn.of(source, written);
    if (column.table() == null) {
      report.add(
          place,
          "no @Join has the alias in \"" + written + "\", read by " + subject,
          "Declare the @Join, or correct the alias");
      return;
    }
    Optional<Table> table = column.in(in.catalogue());
    if (table.isPresent() && table.get().column(column.name()).isEmpty()) {
      List<String> names = table.get().columns().stream().map(Column::name).toList();
      report.add(
          place,
          "table \"" + column.table() + "\" has no column \"" + column.name() + "\", read by "
              + subject,
          Words.didYouMean(
              column.name(),
              names,
              "name the column with @Column, or add @Since or @Until for another version"));
    }
  }
}
