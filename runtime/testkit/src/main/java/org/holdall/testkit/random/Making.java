package org.holdall.testkit.random;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.tree.model.Field;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/** What all trees of one course share while their rows are made. */
final class Making {
  private static final int TRIES = 20;

  final Catalogue catalogue;
  final EmbeddedSite site;
  final Random random;
  final RandomValues values;
  final Ids ids;
  private final UniqueKeys unique = new UniqueKeys();
  private final Set<List<Object>> areas = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();

  /** A field that points to a row that was not there yet. */
  private record Pending(MadeRow row, String table, Field field) {}

  /** Makes the values of a row, others each time it is asked. */
  interface Values {
    /** By column. */
    Map<String, @Nullable Object> next() throws SQLException;
  }

  Making(Catalogue catalogue, EmbeddedSite site, Random random, boolean whole) {
    this.catalogue = catalogue;
    this.site = site;
    this.random = random;
    this.values = new RandomValues(random);
    this.ids = new Ids(site, random, whole);
  }

  Table table(String name) {
    return catalogue.table(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** Values that no unique key forbids; null if none were found. */
  @Nullable
  Map<String, @Nullable Object> unique(Table table, Values values) throws SQLException {
    for (int i = 0; i < TRIES; i++) {
      Map<String, @Nullable Object> row = values.next();
      if (unique.add(table, row)) {
        return row;
      }
    }
    return null;
  }

  /** Inserts a row; a column whose value is null or not named keeps its default. */
  long insert(String table, Map<String, @Nullable Object> row) throws SQLException {
    List<Object> pairs = new ArrayList<>();
    row.forEach((column, value) -> {
      if (value != null) {
        pairs.add(column);
        pairs.add(value);
      }
    });
    return site.rows().add(table, pairs.toArray());
  }

  /** Sets a column of a row that was made, and remembers it. */
  void set(MadeRow row, String table, String column, Object value) throws SQLException {
    row.values().put(column, value);
    site.rows().set(table, row.id(), column, value);
  }

  /** Whether nobody asked for this area of files before. */
  boolean isFirst(List<Object> area) {
    return areas.add(area);
  }

  /** The field is to point to a row, once that is there. */
  void later(MadeRow row, String table, Field field) {
    pending.add(new Pending(row, table, field));
  }

  /** Lets fields point to rows that came after them. */
  void finish() throws SQLException {
    for (Pending each : pending) {
      Object id = ids.near(String.valueOf(each.field().mapsTo()), each.row());
      if (id != null) {
        set(each.row(), each.table(), each.field().column(), id);
      }
    }
    pending.clear();
  }
}
