package org.holdall.engine.doctor;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.PlainPlugins;
import org.holdall.tree.model.Tree;

/**
 * What courses use beside activities: ways to enrol, formats, question types, forms of grading, conditions, stores of logs,
 * files of other plugins. Counts what belongs to those that nobody described, and that are no plain ones of Moodle's.
 */
final class UsedPlugins {
  private static final Pattern CONDITION = Pattern.compile("\"type\"\\s*:\\s*\"(\\w+)\"");

  private final Snapshot snapshot;
  private final Set<String> described;

  UsedPlugins(Snapshot snapshot, Collection<Tree> trees) {
    this.snapshot = snapshot;
    described = trees.stream().map(Tree::component).collect(Collectors.toUnmodifiableSet());
  }

  /** One of them, and what of it would not be in backups. */
  record Used(String component, long rows, String what) {}

  /** Looks through all courses. */
  Collection<Used> unknown(SiteConfig config) {
    Map<String, Used> found = new TreeMap<>();
    BiConsumer<Used, Boolean> add = (used, asked) -> {
      if (asked && !described.contains(used.component()) && !PlainPlugins.has(used.component())) {
        found.merge(
            used.component() + used.what(),
            used,
            (a, b) -> new Used(a.component(), a.rows() + b.rows(), a.what()));
      }
    };
    count("enrol", "enrol_", "enrol", "instances are not restored", add);
    count("course", "format_", "format", "courses lack what the format keeps beside options", add);
    count("question", "qtype_", "qtype", "questions lack what the type says of them", add);
    count(
        "grading_definitions",
        "gradingform_",
        "method",
        "forms lack all that grades are given by",
        add);
    conditions("course_modules", add);
    conditions("course_sections", add);
    files(add);
    String stores = config.get("tool_log", "enabled_stores");
    for (String store : (stores == null ? "" : stores).split(",")) {
      add.accept(new Used(store.strip(), 0, "logs are not in backups"), !store.isBlank());
    }
    return found.values();
  }

  private void count(
      String table, String type, String column, String what, BiConsumer<Used, Boolean> add) {
    String sql = "SELECT [" + column + "], COUNT(*) FROM {" + table + "} GROUP BY [" + column + "]";
    rows(table, sql, row -> add.accept(new Used(type + row.text(0), row.id(1), what), true));
  }

  private void conditions(String table, BiConsumer<Used, Boolean> add) {
    String sql = "SELECT [availability] FROM {" + table + "} WHERE [availability] IS NOT NULL";
    rows(table, sql, row -> {
      Matcher type = CONDITION.matcher(String.valueOf(row.text(0)));
      while (type.find()) {
        String what = "conditions keep the ids that they name, whatever these become";
        add.accept(new Used("availability_" + type.group(1), 1, what), true);
      }
    });
  }

  /** Blocks, formats, local plugins: of these, files show that there is something to lose. */
  private void files(BiConsumer<Used, Boolean> add) {
    String sql = """
        SELECT f.[component], COUNT(*) FROM {files} f JOIN {context} c ON c.[id] = f.[contextid]
        WHERE c.[contextlevel] IN (50, 70, 80) AND f.[filename] <> '.' GROUP BY f.[component]
        """;
    rows("files", sql, row -> {
      String component = String.valueOf(row.text(0));
      boolean plugin = component.matches("(block|format|local|report|theme)_.*");
      add.accept(new Used(component, row.id(1), "files are not in backups"), plugin);
    });
  }

  private interface Each {
    void row(Rows row);
  }

  private void rows(String table, String sql, Each each) {
    if (snapshot.database().schema().hasTable(table)) {
      try (Rows rows = snapshot.rows(Query.of(SqlText.of(snapshot.database(), sql)))) {
        while (rows.next()) {
          each.row(rows);
        }
      }
    }
  }
}
