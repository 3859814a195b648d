package org.holdall.tree.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of one Moodle version, or of a plugin, or both. Immutable. */
public final class Catalogue {
  private static final Map<String, Catalogue> LOADED = new ConcurrentHashMap<>();

  private final Map<String, LazyTable> tables;

  /**
   * Makes a catalogue of tables.
   *
   * @throws IllegalArgumentException if two tables have the same name
   */
  public Catalogue(Collection<Table> tables) {
    this.tables = new TreeMap<>();
    for (Table table : tables) {
      if (this.tables.put(table.name(), new LazyTable(table)) != null) {
        throw new IllegalArgumentException("table '" + table.name() + "' is declared twice");
      }
    }
  }

  private Catalogue(Map<String, LazyTable> tables) {
    this.tables = new TreeMap<>(tables);
  }

  /**
   * The tables of a Moodle version.
   *
   * @param version for example {@code 4.5}
   * @throws IllegalArgumentException if this version is not known
   */
  public static Catalogue load(String version) {
    return LOADED.computeIfAbsent(version, Catalogue::read);
  }

  private static Catalogue read(String version) {
    String name = "moodle-" + version + ".schema";
    if (!Resources.exists(name)) {
      throw new IllegalArgumentException(
          "the tables of Moodle " + version + " are not known here, only those of 4.5");
    }
    return new Catalogue(LazyTable.of(Resources.text(name)));
  }

  /** These tables and the other's; the other's win where both have one of the same name. */
  public Catalogue with(Catalogue other) {
    Map<String, LazyTable> both = new TreeMap<>(tables);
    both.putAll(other.tables);
    return new Catalogue(both);
  }

  /** All tables, sorted by name. */
  public Collection<Table> tables() {
    return list();
  }

  private List<Table> list() {
    return tables.values().stream().map(LazyTable::table).toList();
  }

  /** The table with this name (no prefix), or nothing. */
  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name)).map(LazyTable::table);
  }

  /** The column, or nothing if there is no such table or column. */
  public Optional<Column> column(String table, String column) {
    return table(table).flatMap(found -> found.column(column));
  }

  /**
   * What the values of a column are the ids of: as a correction says, else a logical key, else the column's name (of
   * whole numbers only). The primary key is the id of its own table. Nothing for columns that are no ids or do not
   * exist.
   */
  public Optional<IdKind> idKind(String table, String column) {
    IdNames names = IdNames.bundled();
    if (names.isCorrected(table, column)) {
      return names.correction(table, column);
    }
    return column(table, column)
        .filter(found -> found.type() == Column.Type.INT)
        .flatMap(found -> byKey(table, column).or(() -> names.byName(column)));
  }

  private Optional<IdKind> byKey(String table, String column) {
    return table(table)
        .flatMap(found -> column.equals("id") ? Optional.of(table) : found.referenced(column))
        .map(target -> new IdKind(target, false, IdKind.Because.KEY));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Catalogue catalogue && list().equals(catalogue.list());
  }

  @Override
  public int hashCode() {
    return list().hashCode();
  }

  @Override
  public String toString() {
    return tables.size() + " tables";
  }
}
