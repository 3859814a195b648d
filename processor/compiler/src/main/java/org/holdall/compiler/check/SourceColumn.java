package org.holdall.compiler.check;

import java.util.Optional;
import org.holdall.tree.model.Source;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A column as the language names it: {@code column} of the source's table, or {@code alias.column} of a join.
 *
 * @param table the table without prefix, null if no join has the alias
 * @param name the column
 */
record SourceColumn(@Nullable String table, String name) {

  static SourceColumn of(Source source, String written) {
    int dot = written.indexOf('.');
    if (dot < 0) {
      return new SourceColumn(source.table(), written);
    }
    String alias = written.substring(0, dot);
    String table = alias.equals("t")
        ? source.table()
        : source.joins().stream()
            .filter(join -> join.as().equals(alias))
            .map(Source.Join::table)
            .findFirst()
            .orElse(null);
    return new SourceColumn(table, written.substring(dot + 1));
  }

  /** The table, empty if it is not in the catalogue; that is reported elsewhere. */
  Optional<Table> in(Catalogue catalogue) {
    return table == null ? Optional.empty() : catalogue.table(table);
  }
}
