package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.jspecify.annotations.Nullable;

/** The sections, course modules and blocks of a course as the database has them, right or wrong: a few queries in all. */
final class CourseRows {
  private static final Module NONE = new Module(0, 0, 0, "", 0);

  private final Snapshot snapshot;
  private final SiteDatabase database;
  private final long course;
  private final long context;
  private final Map<Long, Section> sections = new LinkedHashMap<>();
  private final Map<Long, Module> modules = new LinkedHashMap<>();
  private final Map<Long, List<Module>> bySection = new HashMap<>();
  private final Map<Long, List<Block>> blocks = new HashMap<>();

  /**
   * A section.
   *
   * @param sequence course-module ids in the order of the page
   * @param component plugin that the section belongs to, empty for the course itself
   * @param itemid of that plugin, 0 for the course itself
   */
  record Section(
      long id, String number, String name, List<Long> sequence, String component, long itemid) {
    /** What Moodle calls it in a backup. */
    String title() {
      return name.isEmpty() ? number : name;
    }
  }

  /** A course module; {@code context} is 0 and {@code name} is empty if there is none. */
  record Module(long id, long section, long instance, String name, long context) {}

  /** A block on a page of the course; {@code context} is 0 if there is none. */
  record Block(long id, String name, long context) {}

  CourseRows(Snapshot snapshot, Outline.Course course) {
    this.snapshot = snapshot;
    this.database = snapshot.database();
    this.course = course.id();
    this.context = course.context();
    readSections();
    readModules();
    readBlocks();
  }

  /** In the order of the course. */
  Collection<Section> sections() {
    return sections.values();
  }

  /** By id; null if the course has none of this id. */
  @Nullable
  Section section(long id) {
    return sections.get(id);
  }

  /** By id, without those that are being deleted. */
  Map<Long, Module> modules() {
    return modules;
  }

  /** What lies in a section: in the order of its page, then what that forgets. */
  Collection<Module> modules(Section section) {
    List<Module> inside = bySection.getOrDefault(section.id(), List.of());
    Map<Long, Module> ordered = new LinkedHashMap<>();
    section.sequence().forEach(id -> ordered.put(id, modules.getOrDefault(id, NONE)));
    ordered.values().removeIf(module -> module.section() != section.id());
    inside.forEach(module -> ordered.putIfAbsent(module.id(), module));
    return ordered.values();
  }

  /** The blocks whose page belongs to a context, by id. */
  List<Block> blocks(long of) {
    return blocks.getOrDefault(of, List.of());
  }

  /** The highest id of a context. */
  long lastContext() {
    try (Rows row = snapshot.rows(query("SELECT MAX([id]) FROM {context}"))) {
      return row.next() ? row.id(0) : 0;
    }
  }

  private void readSections() {
    boolean delegated = database.schema().hasColumn("course_sections", "component");
    String sql = "SELECT [id], [section], [name], [sequence], "
        + (delegated ? "[component], [itemid]" : "NULL, NULL")
        + " FROM {course_sections} WHERE [course] = ? ORDER BY [section], [id]";
    try (Rows row = snapshot.rows(query(sql, course))) {
      while (row.next()) {
        List<Long> sequence = Arrays.stream(text(row, 3).split(","))
            .map(String::strip)
            .filter(each -> each.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .toList();
        sections.put(
            row.id(0),
            new Section(row.id(0), text(row, 1), text(row, 2), sequence, text(row, 4), row.id(5)));
      }
    }
  }

  private void readModules() {
    String sql = """
        SELECT cm.[id], cm.[section], cm.[instance], m.[name], x.[id] FROM {course_modules} cm
        LEFT JOIN {modules} m ON m.[id] = cm.[module]
        LEFT JOIN {context} x ON x.[contextlevel] = 70 AND x.[instanceid] = cm.[id]
        WHERE cm.[course] = ? AND cm.[deletioninprogress] <> 1 ORDER BY cm.[id]
        """;
    try (Rows row = snapshot.rows(query(sql, course))) {
      while (row.next()) {
        Module module = new Module(row.id(0), row.id(1), row.id(2), text(row, 3), row.id(4));
        modules.put(module.id(), module);
        bySection.computeIfAbsent(module.section(), of -> new ArrayList<>()).add(module);
      }
    }
  }

  private void readBlocks() {
    String sql = """
        SELECT b.[id], b.[blockname], x.[id], b.[parentcontextid] FROM {block_instances} b
        LEFT JOIN {context} x ON x.[contextlevel] = 80 AND x.[instanceid] = b.[id]
        WHERE b.[parentcontextid] = ? OR b.[parentcontextid] IN (SELECT y.[id] FROM {context} y
          JOIN {course_modules} cm ON cm.[id] = y.[instanceid] WHERE y.[contextlevel] = 70 AND cm.[course] = ?)
        ORDER BY b.[id]
        """;
    try (Rows row = snapshot.rows(query(sql, context, course))) {
      while (row.next()) {
        blocks
            .computeIfAbsent(row.id(3), of -> new ArrayList<>())
            .add(new Block(row.id(0), text(row, 1), row.id(2)));
      }
    }
  }

  /** The names of these course modules in their modules' own tables, all in one query. Those without a row are missing. */
  Map<Long, String> titles(Collection<Module> of) {
    Map<Long, String> titles = new HashMap<>();
    Map<String, String> selects = new TreeMap<>();
    for (Module module : of) {
      if (database.schema().hasColumn(module.name(), "name")) {
        selects.put(
            module.name(),
            "SELECT cm.[id], a.[name] FROM {course_modules} cm JOIN {" + module.name()
                + "} a ON a.[id] = cm.[instance] WHERE cm.[course] = ? AND cm.[module] ="
                + " (SELECT m.[id] FROM {modules} m WHERE m.[name] = '" + module.name() + "')");
      }
    }
    if (selects.isEmpty()) {
      return titles;
    }
    Object[] courses = new Object[selects.size()];
    Arrays.fill(courses, course);
    try (Rows row = snapshot.rows(query(String.join(" UNION ALL ", selects.values()), courses))) {
      while (row.next()) {
        titles.put(row.id(0), text(row, 1));
      }
    }
    return titles;
  }

  private Query query(String text, Object... values) {
    return Query.of(SqlText.of(database, text), values);
  }

  private static String text(Rows row, int column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
