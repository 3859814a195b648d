package org.holdall.engine.backup;

import static org.holdall.engine.backup.Problems.Kind.BROKEN_DATA;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdall.annotations.Task;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.jspecify.annotations.Nullable;

/** Finds what a request names and all that belongs to it, in Moodle's order of tasks. */
final class OutlineReader {
  /** Names that can be part of a path. */
  private static final Pattern PLUGIN = Pattern.compile("[a-z][a-z0-9_]*");

  private final Snapshot snapshot;
  private final Outline.Course course;
  private final Problems problems;
  private final CourseRows rows;
  private final Map<Long, String> titles;
  private final List<Part> parts = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private long lastContext;

  private OutlineReader(Snapshot snapshot, long course, Problems problems) {
    this.snapshot = snapshot;
    this.course = course(course);
    this.problems = problems;
    this.rows = new CourseRows(snapshot, this.course);
    this.titles = rows.titles(rows.modules().values());
  }

  /**
   * Reads the outline of an activity, a section or a course.
   *
   * @param problems takes what cannot be backed up
   * @throws HoldallException if the site has none of this id
   */
  static Outline read(Snapshot snapshot, BackupType type, long id, Problems problems) {
    OutlineReader reader = new OutlineReader(snapshot, courseOf(snapshot, type, id), problems);
    switch (type) {
      case ACTIVITY -> {
        CourseRows.Module module = reader.rows.modules().get(id);
        if (module == null) {
          throw new HoldallException(
              "The activity " + id + " is being deleted. There is nothing to back up.");
        }
        reader.activity(module, null);
        if (reader.parts.isEmpty()) {
          throw new HoldallException(problems.all().get(0).text());
        }
      }
      case SECTION -> reader.section(id);
      case COURSE -> reader.whole();
    }
    return new Outline(type, reader.course, reader.parts);
  }

  private static long courseOf(Snapshot snapshot, BackupType type, long id) {
    String sql = switch (type) {
      case ACTIVITY -> "SELECT [course] FROM {course_modules} WHERE [id] = ?";
      case SECTION -> "SELECT [course] FROM {course_sections} WHERE [id] = ?";
      case COURSE -> "SELECT [id] FROM {course} WHERE [id] = ?";
    };
    try (Rows row = snapshot.rows(Query.of(SqlText.of(snapshot.database(), sql), id))) {
      if (row.next()) {
        return row.id(0);
      }
    }
    throw new HoldallException(
        switch (type) {
          case ACTIVITY ->
            "The site has no activity with the course-module id " + id
                + ". It is the number in the activity's address, view.php?id=NUMBER.";
          case SECTION ->
            "The site has no section with the id " + id
                + ". It is the number in the section's address, section.php?id=NUMBER.";
          case COURSE ->
            "The site has no course with the id " + id
                + ". It is the number in the course's address, view.php?id=NUMBER.";
        });
  }

  private Outline.Course course(long id) {
    String sql = """
        SELECT c.[format], c.[fullname], c.[shortname], c.[startdate], c.[enddate], x.[id], y.[id], c.[category]
        FROM {course} c JOIN {context} x ON x.[contextlevel] = 50 AND x.[instanceid] = c.[id]
        JOIN {context} y ON y.[contextlevel] = 10 WHERE c.[id] = ?
        """;
    try (Rows row = snapshot.rows(Query.of(SqlText.of(snapshot.database(), sql), id))) {
      if (!row.next()) {
        throw new HoldallException(
            "The site has no course " + id + ", or no context for it. Repair the site first.");
      }
      return new Outline.Course(
          id,
          text(row, 0),
          text(row, 1),
          text(row, 2),
          text(row, 3),
          text(row, 4),
          row.id(5),
          row.id(6),
          row.id(7) == 0);
    }
  }

  private void whole() {
    parts.add(Part.course(course.id(), course.context(), course.shortname()));
    rows.sections().stream()
        .filter(section -> section.component().isEmpty())
        .forEach(section -> section(section, null));
    blocks(course.context(), null);
    for (CourseRows.Section section : rows.sections()) {
      if (!section.component().isEmpty() && !seen.contains(section.id())) {
        broken(
            "sections/section_" + section.id(),
            "The section belongs to " + section.component() + ", which has no activity "
                + section.itemid() + " in this course.");
      }
    }
    for (CourseRows.Module module : rows.modules().values()) {
      if (rows.section(module.section()) == null) {
        broken(
            folder(module),
            "The activity lies in section " + module.section()
                + ", which the course does not have.");
      }
    }
  }

  private void section(long id) {
    section(Objects.requireNonNull(rows.section(id)), null);
  }

  private void section(CourseRows.Section section, @Nullable Part owner) {
    seen.add(section.id());
    Part part = Part.section(
        section.id(), plugin(section.component()), course.context(), section.title(), owner);
    parts.add(part);
    rows.modules(section).forEach(module -> activity(module, part));
  }

  private void activity(CourseRows.Module module, @Nullable Part section) {
    String title = titles.get(module.id());
    if (!PLUGIN.matcher(module.name()).matches()) {
      broken(
          folder(module),
          "The activity " + module.id() + " is of a module that the site does not have.");
    } else if (title == null) {
      broken(
          folder(module),
          "Table " + module.name() + " has no row " + module.instance() + ", though the activity "
              + module.id() + " refers to it. Delete that activity in Moodle.");
    } else {
      CourseRows.Section around = rows.section(module.section());
      Part part = new Part(
          Task.ACTIVITY,
          module.id(),
          module.name(),
          module.instance(),
          context(module.context()),
          title,
          section,
          module.section(),
          around != null && !around.component().isEmpty());
      parts.add(part);
      rows.sections().stream()
          .filter(own ->
              own.component().equals("mod_" + module.name()) && own.itemid() == module.instance())
          .filter(own -> !seen.contains(own.id()))
          .forEach(own -> section(own, part));
      blocks(module.context(), part);
    }
  }

  private void blocks(long page, @Nullable Part activity) {
    for (CourseRows.Block block : rows.blocks(page)) {
      if (PLUGIN.matcher(block.name()).matches()) {
        parts.add(Part.block(block.id(), block.name(), context(block.context()), activity));
      } else {
        broken(
            "blocks/block_" + block.id(),
            "The block " + block.id()
                + " has a name that no plugin can have. Delete it in Moodle.");
      }
    }
  }

  /** Moodle makes a missing context when it needs it; a backup writes nothing, but says the id that it would get. */
  private long context(long known) {
    if (known != 0) {
      return known;
    }
    if (lastContext == 0) {
      lastContext = rows.lastContext();
    }
    return ++lastContext;
  }

  private void broken(String folder, String line) {
    problems.add(BROKEN_DATA, folder, line);
  }

  private static String folder(CourseRows.Module module) {
    return "activities/" + (module.name().isEmpty() ? "unknown" : module.name()) + "_"
        + module.id();
  }

  /** The plugin's name without its type. */
  private static String plugin(String component) {
    return component.substring(component.indexOf('_') + 1);
  }

  private static String text(Rows row, int column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
