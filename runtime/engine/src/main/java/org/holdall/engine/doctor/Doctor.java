package org.holdall.engine.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Schema;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/** Looks at a site: are its tables those that the trees describe? Nothing is written. */
public final class Doctor {
  private static final String CORE = "core";

  private final Snapshot snapshot;
  private final SiteConfig config;
  private final Schema schema;
  private final BackupVersion version;
  private final Collection<Tree> trees;
  private final List<Diagnosis.Finding> findings = new ArrayList<>();

  /** Columns that a tree says something of, by table. */
  private final Map<String, Set<String>> described = new TreeMap<>();

  /** The plugin that describes a table. */
  private final Map<String, String> owners = new TreeMap<>();

  private Doctor(Site site, Snapshot snapshot, Collection<Tree> trees) {
    this.snapshot = snapshot;
    this.trees = trees;
    config = SiteConfig.read(snapshot, site.forced());
    schema = snapshot.database().schema();
    BackupVersion known = site.backupVersion();
    version = known != null ? known : BackupVersion.of(config.core("version"));
  }

  /**
   * Looks.
   *
   * @param trees all that is described
   * @throws org.holdall.engine.HoldallException if the database fails, or is not that of a Moodle that Holdall knows
   */
  public static Diagnosis look(Site site, Collection<Tree> trees) {
    try (Snapshot snapshot = site.database().snapshot()) {
      return new Doctor(site, snapshot, trees).diagnosis();
    }
  }

  private Diagnosis diagnosis() {
    Set<String> components = trees.stream().map(Tree::component).collect(Collectors.toSet());
    components.remove(CORE);
    for (Tree tree : trees) {
      if (!tree.annotatesOnly() && here(tree.component())) {
        element(tree, tree.root());
      }
    }
    described.forEach(this::additional);
    unknownModules(components);
    unknownTables();
    for (UsedPlugins.Used each : new UsedPlugins(snapshot, trees).unknown(config)) {
      String number = each.rows() == 0 ? "its " : "its " + each.rows() + " ";
      add(
          Diagnosis.Kind.UNKNOWN_PLUGIN,
          each.component(),
          "",
          "",
          each.rows(),
          "nobody described the plugin " + each.component() + ": " + number + each.what());
    }
    return new Diagnosis(
        config.core("version"),
        version.release(),
        schema.tables().size(),
        components.size(),
        (int) components.stream().filter(this::here).count(),
        findings);
  }

  private boolean here(String component) {
    return component.equals(CORE) || config.installed(component);
  }

  private void element(Tree tree, Element element) {
    Source source = element.source();
    if (source != null && source.rows() == null) {
      table(tree, element, source);
    }
    for (Child child : element.children()) {
      String when = child.when();
      if (when == null || !Conditions.isRelease(when) || version.reaches(when)) {
        element(tree, child.element());
      }
    }
  }

  private void table(Tree tree, Element element, Source source) {
    String table = source.table();
    owners.putIfAbsent(table, tree.component());
    if (!schema.hasTable(table)) {
      add(
          Diagnosis.Kind.MISSING_TABLE,
          tree.component(),
          table,
          "",
          0,
          "the table " + table + " is missing, which " + tree.id()
              + " needs: it cannot be backed up");
      return;
    }
    Set<String> columns = described.computeIfAbsent(table, t -> new HashSet<>(Set.of("id")));
    columns.add(source.key());
    columns.addAll(source.without());
    source.is().forEach(is -> columns.add(is.column()));
    source.fill().forEach(fill -> columns.add(fill.column()));
    for (Field field : element.fields()) {
      String column = source.column(field.column());
      if (column != null
          && columns.add(column)
          && !schema.hasColumn(table, column)
          && field.since() == null
          && field.until() == null) {
        add(
            Diagnosis.Kind.MISSING_COLUMN,
            tree.component(),
            table,
            column,
            0,
            "the table " + table + " lacks the column " + column + ", which " + tree.id()
                + " needs: it cannot be backed up");
      }
    }
  }

  private void additional(String table, Set<String> columns) {
    for (String column : new TreeSet<>(schema.columns(table))) {
      if (!columns.contains(column)) {
        add(
            Diagnosis.Kind.ADDITIONAL_COLUMN,
            owners.getOrDefault(table, ""),
            table,
            column,
            0,
            "the table " + table + " has a column " + column
                + " that nobody described: what it holds is not in backups");
      }
    }
  }

  private void unknownModules(Set<String> components) {
    String sql =
        "SELECT m.[name], COUNT(*) FROM {modules} m JOIN {course_modules} c ON c.[module] = m.[id]"
            + " GROUP BY m.[name] ORDER BY m.[name]";
    try (Rows rows = snapshot.rows(Query.of(SqlText.of(snapshot.database(), sql)))) {
      while (rows.next()) {
        String component = "mod_" + rows.text(0);
        if (!components.contains(component)) {
          add(
              Diagnosis.Kind.UNKNOWN_MODULE,
              component,
              "",
              "",
              rows.id(1),
              "nobody described the module " + rows.text(0) + ": its " + rows.id(1)
                  + " activities are not in backups");
        }
      }
    }
  }

  /** Tables that Moodle does not have are of plugins; only those with rows lose anything. */
  private void unknownTables() {
    Set<String> moodles = Catalogue.load("4.5").tables().stream()
        .map(Table::name)
        .collect(Collectors.toCollection(HashSet::new));
    for (String table : new TreeSet<>(schema.tables())) {
      if (!moodles.contains(table) && !owners.containsKey(table)) {
        String sql = SqlText.of(snapshot.database(), "SELECT COUNT(*) FROM {" + table + "}");
        long rows = 0;
        try (Rows count = snapshot.rows(Query.of(sql))) {
          rows = count.next() ? count.id(0) : 0;
        }
        if (rows > 0) {
          String plugin = owner(table);
          add(
              Diagnosis.Kind.UNKNOWN_TABLE,
              plugin == null ? "" : plugin,
              table,
              "",
              rows,
              "nobody described the table " + table + (plugin == null ? "" : " of " + plugin)
                  + ": its " + rows + " rows are not in backups");
        }
      }
    }
  }

  /** The plugin whose name a table begins with; the longest wins. */
  private @Nullable String owner(String table) {
    String best = null;
    for (String component : config.plugins()) {
      String name = component.replaceFirst("^mod_", "");
      if ((table.equals(name) || table.startsWith(name + "_"))
          && (best == null || component.length() > best.length())) {
        best = component;
      }
    }
    return best;
  }

  private void add(
      Diagnosis.Kind kind, String component, String table, String column, long rows, String line) {
    findings.add(new Diagnosis.Finding(kind, component, table, column, rows, line));
  }
}
