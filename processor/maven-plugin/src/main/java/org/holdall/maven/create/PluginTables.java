package org.holdall.maven.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/** The tables of an activity plugin as a tree: each below the one that it refers to, the activity's own on top. */
final class PluginTables {
  private final String module;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  /**
   * Where a table stands.
   *
   * @param parent table above, null for the activity's own
   * @param key column that holds the parent's id, {@code id} for the activity's own
   */
  record Place(Table table, @Nullable String parent, String key) {}

  private PluginTables(String module) {
    this.module = module;
  }

  /**
   * Puts the tables in their places.
   *
   * @param module name of the activity module, which its own table has, too
   * @throws IllegalArgumentException if there is no such table
   */
  static PluginTables of(Catalogue plugin, String module) {
    PluginTables tables = new PluginTables(module);
    Table root = plugin
        .table(module)
        .orElseThrow(() -> new IllegalArgumentException("there is no table '" + module
            + "', which every activity module has; give -Dplugin=mod_NAME, or correct the file"));
    tables.places.put(module, new Place(root, null, "id"));
    List<Table> waiting = new ArrayList<>(plugin.tables());
    waiting.remove(root);
    while (waiting.removeIf(tables::place)) {
      // Each round places what refers to tables that the rounds before have placed.
    }
    waiting.forEach(table -> tables.left.add(table.name()));
    return tables;
  }

  private boolean place(Table table) {
    Optional<String> parent = places.keySet().stream()
        .filter(placed -> column(table, placed).isPresent())
        .findFirst();
    parent.ifPresent(name ->
        places.put(table.name(), new Place(table, name, column(table, name).orElseThrow())));
    return parent.isPresent();
  }

  /** The column that holds the other's id: by a key, else by its name. */
  private Optional<String> column(Table table, String other) {
    return table.columns().stream()
        .map(Column::name)
        .filter(name -> table.referenced(name).filter(other::equals).isPresent())
        .findFirst()
        .or(() -> table.column(other + "id").or(() -> table.column(other)).map(Column::name));
  }

  /** The activity's own table. */
  Place root() {
    return place(module).orElseThrow();
  }

  /** Where a table of the plugin stands, or nothing. */
  Optional<Place> place(String table) {
    return Optional.ofNullable(places.get(table));
  }

  /** All tables that have a place. */
  List<Place> all() {
    return List.copyOf(places.values());
  }

  /** What stands directly below a table, sorted by name. */
  List<Place> below(String table) {
    return places.values().stream()
        .filter(place -> table.equals(place.parent()))
        .sorted(Comparator.comparing(place -> place.table().name()))
        .toList();
  }

  /** Tables that refer to none of the others, so that nobody can say which activity a row is of. */
  List<String> left() {
    return List.copyOf(left);
  }

  /** The plugin's table whose id a column of this name holds by custom, or nothing. */
  Optional<String> named(String column) {
    return places.keySet().stream()
        .filter(
            table -> column.equals(table + "id") || column.equals(names(table).element() + "id"))
        .findFirst();
  }

  /** The record of a table, as the others can name it: those of tables below are nested. */
  String type(String table) {
    String parent = place(table).map(Place::parent).orElse(null);
    String type = names(table).type();
    return parent == null || parent.equals(module) ? type : type(parent) + "." + type;
  }

  /** Names for what the rows of a table become; no two tables have the same. */
  ElementNames names(String table) {
    ElementNames names = new ElementNames(module, table, false);
    boolean taken = places.keySet().stream()
        .filter(other -> other.compareTo(table) < 0)
        .anyMatch(other -> new ElementNames(module, other, false).type().equals(names.type()));
    boolean column = places.values().stream()
        .anyMatch(place -> place.table().column(names.wrapper()).isPresent());
    return taken || column ? new ElementNames(module, table, true) : names;
  }
}
