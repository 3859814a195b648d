package org.holdall.engine.backup;

import static org.holdall.engine.backup.Problems.Kind.UNKNOWN_PLUGIN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.annotations.Task;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.structure.PlainPlugins;
import org.holdall.tree.model.Tree;

/**
 * Finds the plugins that a course uses beside its activities and blocks, and that attach what nobody knows: one query in all.
 *
 * <p>Conditions of availability need none: they are in the rows of their section or activity, whole. Plugins that add data to what is
 * not theirs, such as local ones, show in no row.
 */
final class UnknownPlugins {
  private final PlanState plan;
  private final SiteDatabase database;
  private final Set<String> attached;
  private final List<String> selects = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  UnknownPlugins(PlanState plan, Collection<Tree> trees) {
    this.plan = plan;
    this.database = plan.snapshot.database();
    this.attached = trees.stream()
        .filter(tree -> tree.host() != null)
        .map(Tree::component)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Says each of them. */
  void check(Problems problems) {
    if (plan.outline.type() != BackupType.ACTIVITY) {
      look("format_" + plan.outline.course().format(), problems);
    }
    if (plan.setting("logs")) {
      String stores = plan.config.get("tool_log", "enabled_stores");
      Stream.of(stores == null ? new String[0] : stores.split(","))
          .map(String::strip)
          .forEach(store -> look(store, problems));
    }
    rows(problems);
  }

  private void rows(Problems problems) {
    Instances contexts = contexts();
    enrolments();
    gradingForms(contexts);
    questions(contexts);
    if (!selects.isEmpty()) {
      String sql = SqlText.of(database, String.join(" UNION ", selects))
          .formatted(database.dialect().relation(contexts, "i"));
      try (Rows row = plan.snapshot.rows(new Query(sql, parameters))) {
        while (row.next()) {
          look(row.text(0) + "_" + row.text(1), problems);
        }
      }
    }
  }

  private void look(String component, Problems problems) {
    if (!PlainPlugins.has(component)
        && !attached.contains(component)
        && plan.config.installed(component)) {
      problems.add(
          UNKNOWN_PLUGIN,
          "",
          "Holdall does not know the plugin " + component
              + ", which the course uses: whatever it adds of its own is missing.");
    }
  }

  private void enrolments() {
    if (plan.outline.type() == BackupType.COURSE && database.schema().hasTable("enrol")) {
      selects.add("SELECT 'enrol', e.[enrol] FROM {enrol} e WHERE e.[courseid] = ?");
      parameters.add(plan.outline.course().id());
    }
  }

  private void gradingForms(Instances contexts) {
    if (database.schema().hasTable("grading_definitions")) {
      selects.add("""
          SELECT 'gradingform', d.[method] FROM %1$s
          JOIN {grading_areas} a ON a.[contextid] = [i].[id] JOIN {grading_definitions} d ON d.[areaid] = a.[id]""");
      parameters.addAll(database.dialect().values(contexts));
    }
  }

  /** Of the categories in all contexts from which the course takes questions. */
  private void questions(Instances contexts) {
    if (plan.setting("questionbank") && database.schema().hasTable("question_set_references")) {
      selects.add("""
          SELECT 'qtype', q.[qtype] FROM (SELECT [i].[id] FROM %1$s
          UNION SELECT s.[questionscontextid] FROM %1$s
          JOIN {question_set_references} s ON s.[usingcontextid] = [i].[id]
          UNION SELECT c.[contextid] FROM %1$s
          JOIN {question_references} r ON r.[usingcontextid] = [i].[id]
          JOIN {question_bank_entries} e ON e.[id] = r.[questionbankentryid]
          JOIN {question_categories} c ON c.[id] = e.[questioncategoryid]) h
          JOIN {question_categories} k ON k.[contextid] = h.[id]
          JOIN {question_bank_entries} b ON b.[questioncategoryid] = k.[id]
          JOIN {question_versions} v ON v.[questionbankentryid] = b.[id]
          JOIN {question} q ON q.[id] = v.[questionid]""");
      for (int i = 0; i < 3; i++) {
        parameters.addAll(database.dialect().values(contexts));
      }
    }
  }

  /** The contexts of all that is included. */
  private Instances contexts() {
    long[] ids = plan.outline.parts().stream()
        .filter(part -> part.kind() != Task.BLOCK && plan.included(part))
        .mapToLong(Part::context)
        .distinct()
        .toArray();
    return new Instances().numbers("id", ids);
  }
}
