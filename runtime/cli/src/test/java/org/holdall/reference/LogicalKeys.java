package org.holdall.reference;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a column points to: Moodle's logical keys, and its habits of naming where there is none. */
final class LogicalKeys {
  private static final Map<String, String> HABITS = Map.ofEntries(
      entry("userid", "user"),
      entry("usermodified", "user"),
      entry("usercreated", "user"),
      entry("authorid", "user"),
      entry("createdby", "user"),
      entry("modifiedby", "user"),
      entry("useridfrom", "user"),
      entry("useridto", "user"),
      entry("userfrom", "user"),
      entry("reviewerid", "user"),
      entry("graderid", "user"),
      entry("grader", "user"),
      entry("ownerid", "user"),
      entry("relateduserid", "user"),
      entry("raterid", "user"),
      entry("teacher", "user"),
      entry("teacherid", "user"),
      entry("studentid", "user"),
      entry("allocateduser", "user"),
      entry("privatereplyto", "user"),
      entry("course", "course"),
      entry("courseid", "course"),
      entry("contextid", "context"),
      entry("ctxid", "context"),
      entry("usercontextid", "context"),
      entry("questionscontextid", "context"),
      entry("usingcontextid", "context"),
      entry("cmid", "course_modules"),
      entry("coursemoduleid", "course_modules"),
      entry("groupid", "groups"),
      entry("groupingid", "groupings"),
      entry("roleid", "role"),
      entry("scaleid", "scale"),
      entry("questionid", "question"),
      entry("question", "question"),
      entry("questioncategoryid", "question_categories"),
      entry("questionusageid", "question_usages"),
      entry("gradeitemid", "grade_items"),
      entry("sectionid", "course_sections"),
      entry("firstpost", "forum_posts"));

  private static final Map<String, String> CONTEXTS = Map.of(
      "50", "course",
      "70", "course_modules",
      "80", "block_instances",
      "30", "user",
      "40", "course_categories");

  private final Map<String, String> keys;

  private LogicalKeys(Map<String, String> keys) {
    this.keys = keys;
  }

  /** Those of Moodle's schema, out of the reference data. */
  static LogicalKeys ofMoodle() {
    try {
      List<String> lines = Files.readAllLines(
          ReferenceData.file("moodle-4.5/schema/xmldb-keys.tsv"), StandardCharsets.UTF_8);
      Map<String, String> keys = new HashMap<>();
      for (String line : lines) {
        // install.xml, table, key, type, fields, table that they point to, its fields
        String[] key = line.split("\t", -1);
        if (!key[5].isEmpty() && key[6].equals("id") && !key[4].contains(",")) {
          keys.put(key[1] + "." + key[4], key[5]);
        }
      }
      return new LogicalKeys(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The table whose rows a column of a row points to; null if that is not known.
   *
   * @param modules names of activity types by id
   */
  @Nullable
  String target(
      String table, String column, Map<String, @Nullable String> row, Map<String, String> modules) {
    return switch (table + "." + column) {
      case "context.instanceid" -> CONTEXTS.get(text(row, "contextlevel"));
      case "course_modules.instance" -> modules.get(text(row, "module"));
      case "grade_items.iteminstance" ->
        switch (text(row, "itemtype")) {
          case "mod" -> row.get("itemmodule");
          case "category", "course" -> "grade_categories";
          default -> null;
        };
      case "block_instances.parentcontextid" -> "context";
      default -> {
        String key = keys.get(table + "." + column);
        yield key != null ? key : HABITS.get(column);
      }
    };
  }

  private static String text(Map<String, @Nullable String> row, String column) {
    String value = row.get(column);
    return value == null ? "" : value;
  }
}
