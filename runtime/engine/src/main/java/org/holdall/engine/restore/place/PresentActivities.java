package org.holdall.engine.restore.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Schema;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;

/**
 * Which activities of an archive a course has already: those of the same module with the same name, as often as the course has
 * that name. What was renamed since, in the archive or in the course, is another one.
 */
public final class PresentActivities {
  private final View view;
  private final long course;

  /** How often the course has a name, by module; counted down as the archive's activities take theirs. */
  private final Map<String, Map<String, Integer>> names = new HashMap<>();

  /** Of a course that the site has. */
  public PresentActivities(View view, long course) {
    this.view = view;
    this.course = course;
  }

  /**
   * Those of a list that the course has, in order. Costs a statement for each module.
   *
   * @param activities as the archive's header says them
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public List<Map<String, String>> of(List<Map<String, String>> activities) {
    List<Map<String, String>> present = new ArrayList<>();
    for (Map<String, String> activity : activities) {
      String module = activity.getOrDefault("modulename", "");
      Map<String, Integer> here = names.computeIfAbsent(module, this::read);
      String title = plain(activity.getOrDefault("title", ""));
      if (here.merge(title, -1, Integer::sum) >= 0) {
        present.add(activity);
      }
    }
    return present;
  }

  private Map<String, Integer> read(String module) {
    Map<String, Integer> found = new HashMap<>();
    Schema schema = view.database().schema();
    if (!module.matches("[a-z][a-z0-9_]*")
        || !schema.hasColumn(module, "name")
        || !schema.hasColumn(module, "course")) {
      return found;
    }
    String sql = "SELECT a.[name] FROM {" + module + "} a"
        + " JOIN {course_modules} cm ON cm.[instance] = a.[id] AND cm.[course] = a.[course]"
        + " JOIN {modules} m ON m.[id] = cm.[module] AND m.[name] = ?"
        + " WHERE a.[course] = ? AND cm.[deletioninprogress] = 0";
    try (Rows rows = view.rows(Query.of(SqlText.of(view.database(), sql), module, course))) {
      while (rows.next()) {
        found.merge(plain(String.valueOf(rows.text(0))), 1, Integer::sum);
      }
    }
    return found;
  }

  /** Archives lack control characters, and know one kind of line break. */
  private static String plain(String name) {
    return name.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
