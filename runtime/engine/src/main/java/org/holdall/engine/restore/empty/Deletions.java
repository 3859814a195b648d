package org.holdall.engine.restore.empty;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.jspecify.annotations.Nullable;

/** Deletes rows of the site with what belongs to them, and asks for rows before. */
final class Deletions {
  private final Transaction transaction;
  private final Owned owned;

  /** @param trees of all steps; they say what belongs to what */
  Deletions(Transaction transaction, Collection<Tree> trees) {
    this.transaction = transaction;
    owned = new Owned(trees, Catalogue.load("4.5"));
  }

  /** Deletes rows, and before them what belongs to them. */
  void delete(String table, String where, String family) {
    delete(table, where, family, Set.of());
  }

  private void delete(String table, String where, String family, Set<String> above) {
    if (!transaction.database().schema().hasTable(table) || above.contains(table)) {
      return;
    }
    Set<String> now = new HashSet<>(above);
    now.add(table);
    String ids = " IN (SELECT [id] FROM {" + table + "} WHERE " + where + ")";
    for (Owned.Edge each : owned.of(table, family)) {
      if (transaction.database().schema().hasColumn(each.table(), each.column())) {
        delete(each.table(), "[" + each.column() + "]" + ids, family, now);
      }
    }
    deleteOnly(table, where);
  }

  /** Deletes what belongs to questions, but for where they stand. */
  void belongings(String table, String where, String family) {
    Set<String> places = Set.of(table, "question_versions", "question_bank_entries");
    String ids = " IN (SELECT [id] FROM {" + table + "} WHERE " + where + ")";
    for (Owned.Edge each : owned.of(table, family)) {
      delete(each.table(), "[" + each.column() + "]" + ids, family, places);
    }
  }

  /** Deletes rows that nothing belongs to any more. */
  void deleteOnly(String table, String where) {
    update("DELETE FROM {" + table + "} WHERE " + where);
  }

  void update(String sql) {
    transaction.update(query(sql));
  }

  /** Rows of the site, values as texts. */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    try (Rows rows = transaction.rows(query(sql, values))) {
      return rows.texts(columns);
    }
  }

  /** The first column of rows of the site. */
  List<String> column(String sql) {
    return rows(sql, 1).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  private Query query(String sql, Object... values) {
    return Query.of(SqlText.of(transaction.database(), sql), values);
  }
}
