package org.holdall.engine.restore.empty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Schema;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;

/**
 * Tables of plugins that nobody described: what they hold of a course stays when it is emptied, where Moodle would call the
 * plugins themselves.
 */
public final class ForeignTables {
  private static final String CONTEXTS =
      "SELECT [id] FROM {context} WHERE [path] LIKE CONCAT((SELECT c.[path] FROM {context} c"
          + " WHERE c.[contextlevel] = 50 AND c.[instanceid] = ?), '/%')";
  private static final String MODULES = "SELECT [id] FROM {course_modules} WHERE [course] = ?";

  /** Columns by which rows belong to a course, and what they hold. */
  private static final Map<String, String> PLACES = Map.of(
      "course", "?",
      "courseid", "?",
      "contextid", CONTEXTS,
      "cmid", MODULES,
      "coursemodule", MODULES,
      "coursemoduleid", MODULES);

  private final View view;
  private final long course;
  private final Set<String> known;

  private ForeignTables(View view, Collection<Tree> trees, long course) {
    this.view = view;
    this.course = course;
    known = Catalogue.load("4.5").tables().stream()
        .map(table -> table.name())
        .collect(Collectors.toSet());
    trees.stream()
        .flatMap(tree -> tree.elements().stream())
        .map(Element::source)
        .forEach(source -> {
          if (source != null) {
            known.add(source.table());
          }
        });
  }

  /**
   * Looks for such rows.
   *
   * @param trees of all steps
   * @return what the user should know in one line, nothing if there are none
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public static Optional<String> warning(View view, Collection<Tree> trees, long course) {
    Set<String> tables = new ForeignTables(view, trees, course).having();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of("Tables of plugins that Holdall does not know keep what they have of course "
            + course + ": " + String.join(", ", tables)
            + ". Delete it there if the plugins do not do so themselves.");
  }

  /** Names without prefix. */
  private Set<String> having() {
    Schema schema = view.database().schema();
    List<String> questions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String table : new TreeSet<>(schema.tables())) {
      for (String column : new TreeSet<>(PLACES.keySet())) {
        if (foreign(table) && schema.isNumber(table, column)) {
          // With a module's own table goes what it holds of the course.
          questions.add("SELECT '" + table + "' FROM {" + table + "} WHERE [" + column + "] IN ("
              + PLACES.get(column) + ") AND NOT EXISTS (SELECT 1 FROM {modules} WHERE [name] = '"
              + table + "') HAVING COUNT(*) > 0");
          values.add(course);
        }
      }
    }
    Set<String> found = ofModules(schema);
    if (!questions.isEmpty()) {
      String sql = SqlText.of(view.database(), String.join(" UNION ALL ", questions));
      try (Rows rows = view.rows(new Query(sql, values))) {
        while (rows.next()) {
          found.add(String.valueOf(rows.text(0)));
        }
      }
    }
    return found;
  }

  /** What belongs to modules of the course by name: only their own tables are emptied. */
  private Set<String> ofModules(Schema schema) {
    String sql = "SELECT DISTINCT m.[name] FROM {modules} m JOIN {course_modules} cm"
        + " ON cm.[module] = m.[id] WHERE cm.[course] = ?";
    Set<String> found = new TreeSet<>();
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), course))) {
      while (rows.next()) {
        String module = String.valueOf(rows.text(0));
        schema.tables().stream()
            .filter(table -> foreign(module) && foreign(table) && table.startsWith(module + "_"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private boolean foreign(String table) {
    return !known.contains(table) && table.matches("\\w+");
  }
}
