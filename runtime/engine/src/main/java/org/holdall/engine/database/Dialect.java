package org.holdall.engine.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between the databases that Moodle runs on, and H2. */
public enum Dialect {
  POSTGRESQL {
    @Override
    List<String> begin() {
      return List.of();
    }

    @Override
    List<String> beginChanges(Duration lockWait) {
      return List.of("SET LOCAL lock_timeout = " + lockWait.toMillis());
    }

    /** One row is given as values, which the planner sees through: what belongs to one task is not sorted by task. */
    @Override
    public String relation(Instances instances, String alias) {
      if (!instances.single()) {
        return super.relation(instances, alias);
      }
      List<String> values = new ArrayList<>();
      instances
          .columns()
          .forEach((name, of) -> values.add(
              "CAST(? AS " + (of instanceof long[] ? "BIGINT" : "TEXT") + ") AS " + quote(name)));
      return "(SELECT " + String.join(", ", values) + ") AS " + quote(alias);
    }

    @Override
    public List<Object> values(Instances instances) {
      return instances.single() ? instances.row() : super.values(instances);
    }

    @Override
    String unnest(Map<String, Object> columns) {
      return arrays(columns, "BIGINT[]", "TEXT[]");
    }

    @Override
    String indexColumns() {
      return "SELECT t.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
          + " JOIN pg_class t ON t.oid = i.indrelid"
          + " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)"
          + " WHERE c.relname = ? ORDER BY array_position(CAST(i.indkey AS int2[]), a.attnum)";
    }

    @Override
    Query change(String table, Column column, List<Long> ids, List<@Nullable Object> values) {
      @Nullable String[] texts = new @Nullable String[values.size()];
      for (int i = 0; i < texts.length; i++) {
        Object value = values.get(i);
        texts[i] = value == null ? null : value.toString();
      }
      return Query.of(
          "UPDATE " + table + " SET " + quote(column.name()) + " = CAST(change.v AS "
              + column.type()
              + ") FROM UNNEST(CAST(? AS BIGINT[]), CAST(? AS TEXT[])) AS change(i, v) WHERE "
              + table + "." + quote("id") + " = change.i",
          ids.stream().mapToLong(Long::longValue).toArray(),
          texts);
    }
  },
  MARIADB {
    @Override
    List<String> begin() {
      return List.of(
          "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
          "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }

    @Override
    List<String> beginChanges(Duration lockWait) {
      // Without the strict mode, text that does not fit would be cut without a word.
      return List.of("SET SESSION innodb_lock_wait_timeout = " + lockWait.toSeconds()
          + ", SESSION sql_mode = CONCAT_WS(',', @@SESSION.sql_mode, 'STRICT_ALL_TABLES')");
    }

    @Override
    String unnest(Map<String, Object> columns) {
      List<String> parts = new ArrayList<>();
      // A binary collation yields to no other, so it can be compared with columns of any collation.
      columns.forEach((name, values) -> parts.add(quote(name)
          + (values instanceof long[]
              ? " BIGINT"
              : " VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
          + " PATH '$["
          + parts.size()
          + "]'"));
      return "JSON_TABLE(?, '$[*]' COLUMNS (" + String.join(", ", parts) + "))";
    }

    @Override
    public List<Object> values(Instances instances) {
      return List.of(instances.json());
    }

    @Override
    String indexColumns() {
      return "SELECT table_name, column_name FROM information_schema.statistics"
          + " WHERE table_schema = DATABASE() AND index_name = ? ORDER BY seq_in_index";
    }
  },
  H2 {
    @Override
    List<String> begin() {
      return List.of("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
    }

    @Override
    List<String> beginChanges(Duration lockWait) {
      return List.of("SET LOCK_TIMEOUT " + lockWait.toMillis());
    }

    @Override
    String unnest(Map<String, Object> columns) {
      return arrays(columns, "BIGINT ARRAY", "CHARACTER VARYING ARRAY");
    }

    @Override
    String indexColumns() {
      return "SELECT table_name, column_name FROM information_schema.index_columns"
          + " WHERE index_name = ? ORDER BY ordinal_position";
    }
  };

  /** By the product's name in the connection's metadata; null if Holdall does not know it. */
  static @Nullable Dialect of(String product) {
    return switch (product.toLowerCase(Locale.ROOT)) {
      case "postgresql" -> POSTGRESQL;
      case "mariadb", "mysql" -> MARIADB;
      case "h2" -> H2;
      default -> null;
    };
  }

  /** The identifier in quotes. */
  public String quote(String identifier) {
    String mark = this == MARIADB ? "`" : "\"";
    return mark + identifier.replace(mark, mark + mark) + mark;
  }

  /** True if many result sets of one connection can be read at the same time without keeping them in memory. */
  public boolean manyCursors() {
    return this != MARIADB;
  }

  /** The relation for a FROM clause, with its alias; takes {@link #values} as parameters. */
  public String relation(Instances instances, String alias) {
    String names =
        String.join(", ", instances.columns().keySet().stream().map(this::quote).toList());
    String columns = this == MARIADB ? "" : "(" + names + ")";
    return unnest(instances.columns()) + " AS " + quote(alias) + columns;
  }

  /** The parameters of {@link #relation}. */
  public List<Object> values(Instances instances) {
    return List.copyOf(instances.columns().values());
  }

  /** Statements that begin a snapshot on a connection that is read only and without auto-commit. */
  abstract List<String> begin();

  /** Statements that begin changes on a connection that is READ COMMITTED and without auto-commit. */
  abstract List<String> beginChanges(Duration lockWait);

  abstract String unnest(Map<String, Object> columns);

  /** Asks for the table, with prefix, and the columns of an index by its name. */
  abstract String indexColumns();

  /** Gives a column of some rows a value each: {@code Long}, {@code String} or null. */
  Query change(String table, Column column, List<Long> ids, List<@Nullable Object> values) {
    String id = quote("id");
    // H2 wants to know a parameter's type; from text it goes to any other.
    String value = this == H2 ? "CAST(? AS CHARACTER VARYING)" : "?";
    List<@Nullable Object> parameters = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      parameters.add(ids.get(i));
      parameters.add(values.get(i));
    }
    parameters.addAll(ids);
    return new Query(
        "UPDATE " + table + " SET " + quote(column.name()) + " = CASE " + id
            + (" WHEN ? THEN " + value).repeat(ids.size())
            + " END WHERE " + id + " IN (?" + ", ?".repeat(ids.size() - 1) + ")",
        parameters);
  }

  static String arrays(Map<String, Object> columns, String numbers, String texts) {
    List<String> parts = new ArrayList<>();
    columns
        .values()
        .forEach(v -> parts.add("CAST(? AS " + (v instanceof long[] ? numbers : texts) + ")"));
    return "UNNEST(" + String.join(", ", parts) + ")";
  }
}
