package org.holdall.benchmarks.site;

import java.util.List;
import java.util.stream.Collectors;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** All of Moodle's tables as PostgreSQL has them, and the indexes of those that hold many rows here. */
final class MoodleTables {
  private static final List<String> INDEXES = List.of(
      "INDEX ON mdl_choice_answers (choiceid)",
      "INDEX ON mdl_choice_answers (userid)",
      "INDEX ON mdl_choice_answers (optionid)",
      "INDEX ON mdl_choice_options (choiceid)",
      "UNIQUE INDEX ON mdl_context (contextlevel, instanceid)",
      "INDEX ON mdl_context (instanceid)",
      "INDEX ON mdl_context (path)",
      "INDEX ON mdl_context (path varchar_pattern_ops)",
      "UNIQUE INDEX ON mdl_user (mnethostid, username)",
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
    return Catalogue.load("4.5").tables().stream()
            .map(MoodleTables::table)
            .collect(Collectors.joining(";\n"))
        + INDEXES.stream().collect(Collectors.joining(";\nCREATE ", ";\nCREATE ", ";\n"));
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
