package org.holdall.compiler.check;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** Every column of a table is backed up, or is the key, or an {@code is}, or is deliberately left out. */
final class EveryColumn implements TreeRule {
  @Override
  public Rule rule() {
    return Rulebook.BACKUP;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    if (tree.tree().annotatesOnly()) {
      return; // Nothing is written: the rows are read for their ids and files.
    }
    for (Node node : tree.nodes()) {
      var source = node.element().source();
      Table table = source == null ? null : in.catalogue().table(source.table()).orElse(null);
      if (source != null && table != null && node.hasMembers() && known(node, source, table)) {
        Set<String> said = Stream.of(
                node.element().fields().stream()
                    .map(field -> source.column(field.column()))
                    .filter(Objects::nonNull),
                Stream.of(source.key()),
                source.is().stream().map(org.holdall.tree.model.Source.Is::column),
                source.without().stream())
            .flatMap(each -> each)
            .collect(Collectors.toSet());
        for (Column column : table.columns()) {
          if (!said.contains(column.name())) {
            report.add(
                node.place(Source.class, "table"),
                "column \"" + column.name() + "\" of table \"" + table.name()
                    + "\" is not backed up by " + node.type().getSimpleName(),
                "Add a component for it, or name it in without");
          }
        }
      }
    }
  }

  /** Whether all columns exist. A misspelt one is reported as such; that the right one is missing has the same cause. */
  private static boolean known(Node node, org.holdall.tree.model.Source source, Table table) {
    return Stream.concat(
            Stream.of(source.key()).filter(key -> !key.isEmpty()),
            node.element().fields().stream()
                .filter(field -> field.since() == null && field.until() == null)
                .map(Field::column))
        .filter(column -> !column.contains("."))
        .allMatch(column -> table.column(column).isPresent());
  }
}
