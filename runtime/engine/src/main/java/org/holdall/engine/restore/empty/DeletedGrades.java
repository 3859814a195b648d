package org.holdall.engine.restore.empty;

import java.util.List;
import java.util.stream.Collectors;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Schema;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;

/** Remembers the gradebook of a course in its history, as Moodle does when it deletes one. */
final class DeletedGrades {
  private static final int DELETED = 3;

  /** Columns that say what happened, not what there was. */
  private static final List<String> OWN =
      List.of("id", "action", "oldid", "source", "timemodified", "loggeduser");

  private final Transaction transaction;
  private final long course;
  private final long user;
  private final long now;

  DeletedGrades(Transaction transaction, long course, long user, long now) {
    this.transaction = transaction;
    this.course = course;
    this.user = user;
    this.now = now;
  }

  void remember() {
    String items = "SELECT i.[id] FROM {grade_items} i WHERE i.[courseid] = " + course;
    remember("grade_grades", "[itemid] IN (" + items + ")");
    remember("grade_items", "[courseid] = " + course);
    remember("grade_categories", "[courseid] = " + course);
    remember("grade_outcomes", "[courseid] = " + course);
    remember("scale", "[courseid] = " + course);
  }

  private void remember(String table, String where) {
    Schema schema = transaction.database().schema();
    String history = table + "_history";
    String columns = Catalogue.load("4.5").table(history).stream()
        .flatMap(found -> found.columns().stream())
        .map(Column::name)
        .filter(name -> !OWN.contains(name))
        .filter(name -> schema.hasColumn(history, name) && schema.hasColumn(table, name))
        .map(name -> ", [" + name + "]")
        .collect(Collectors.joining());
    String sql = "INSERT INTO {" + history
        + "} ([action], [oldid], [source], [timemodified], [loggeduser]" + columns
        + ") SELECT " + DELETED + ", [id], 'coursedelete', " + now + ", " + user + columns
        + " FROM {" + table + "} WHERE " + where;
    transaction.update(Query.of(SqlText.of(transaction.database(), sql)));
  }
}
