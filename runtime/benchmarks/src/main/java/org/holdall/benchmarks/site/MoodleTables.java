package org.holdall.benchmarks.site;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Key;
import org.holdall.tree.schema.Table;

/** All of Moodle's tables as PostgreSQL has them, with the indexes of all keys, and all indexes of those that hold many rows here. */
final class MoodleTables {
  /** Indexes of what holds many rows here, beside those that Moodle makes of the keys. */
  private static final List<String> INDEXES = List.of(
      "INDEX ON mdl_choice_answers (userid)",
      "UNIQUE INDEX ON mdl_context (contextlevel, instanceid)",
      "INDEX ON mdl_context (instanceid)",
      "INDEX ON mdl_context (path)",
      "INDEX ON mdl_context (path varchar_pattern_ops)",
      "INDEX ON mdl_forum_discussions (userid)",
      "INDEX ON mdl_forum_discussions (course)",
      "INDEX ON mdl_forum_posts (userid)",
      "INDEX ON mdl_forum_posts (created)",
      "INDEX ON mdl_forum_posts (mailed)",
      "INDEX ON mdl_forum_posts (privatereplyto)",
      "INDEX ON mdl_forum_subscriptions (userid)",
      "INDEX ON mdl_grade_grades (locked, locktime)",
      "INDEX ON mdl_quiz_attempts (state, timecheckstate)",
      "INDEX ON mdl_quiz_grades (userid)",
      "INDEX ON mdl_question_attempts (behaviour)",
      "INDEX ON mdl_role_assignments (sortorder)",
      "INDEX ON mdl_role_assignments (roleid, contextid)",
      "INDEX ON mdl_role_assignments (userid, contextid, roleid)",
      "INDEX ON mdl_role_assignments (component, itemid, userid)",
      "INDEX ON mdl_user (alternatename)",
      "INDEX ON mdl_user (auth)",
      "INDEX ON mdl_user (city)",
      "INDEX ON mdl_user (confirmed)",
      "INDEX ON mdl_user (country)",
      "INDEX ON mdl_user (deleted)",
      "INDEX ON mdl_user (email)",
      "INDEX ON mdl_user (firstname)",
      "INDEX ON mdl_user (firstnamephonetic)",
      "INDEX ON mdl_user (idnumber)",
      "INDEX ON mdl_user (lastaccess)",
      "INDEX ON mdl_user (lastname)",
      "INDEX ON mdl_user (lastnamephonetic)",
      "INDEX ON mdl_user (middlename)");

  private MoodleTables() {}

  /** The statements that make them. */
  static String sql() {
    Collection<Table> tables = Catalogue.load("4.5").tables();
    Stream<String> keys = tables.stream()
        .flatMap(table -> table.keys().stream().map(key -> index(table, key)).distinct());
    return tables.stream().map(MoodleTables::table).collect(Collectors.joining(";\n"))
        + Stream.concat(keys, INDEXES.stream())
            .collect(Collectors.joining(";\nCREATE ", ";\nCREATE ", ";\n"));
  }

  private static String index(Table table, Key key) {
    String columns = key.columns().stream().collect(Collectors.joining("\", \"", "(\"", "\")"));
    return (key.unique() ? "UNIQUE INDEX" : "INDEX") + " ON \"mdl_" + table.name() + "\" "
        + columns;
  }

  private static String table(Table table) {
    return table.columns().stream()
        .map(MoodleTables::column)
        .collect(Collectors.joining(
            ", ", "CREATE TABLE \"mdl_" + table.name() + "\" (", ", PRIMARY KEY (\"id\"))"));
  }

  private static String column(Column column) {
    String name = "\"" + column.name() + "\" ";
    if (column.sequence()) {
      return name + "BIGSERIAL";
    }
    String type = switch (column.type()) {
      case INT -> "BIGINT";
      case NUMBER -> "NUMERIC(" + column.length() + ", " + column.decimals() + ")";
      case FLOAT -> "DOUBLE PRECISION";
      case CHAR -> "VARCHAR(" + column.length() + ")";
      case TEXT -> "TEXT";
      case BINARY -> "BYTEA";
    };
    String text = column.defaultValue();
    String value = text == null ? "" : " DEFAULT '" + text.replace("'", "''") + "'";
    return name + type + value + (column.nullable() ? "" : " NOT NULL");
  }
}
