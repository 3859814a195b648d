package org.holdall.modules.core.competencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.php.PhpJson;
import org.jspecify.annotations.Nullable;

/**
 * What a rating in a course says about the user everywhere: there is a record of the competency, the rating is evidence of it,
 * and it is the user's rating if the course passes its ratings on. What is asked of the site is asked once.
 */
final class RatedUsers {
  private static final String RECORDS = "competency_usercomp";

  /** The action of an evidence: somebody decided the rating. */
  private static final long DECIDED = 3;

  private final Map<List<Long>, Long> records = new HashMap<>();

  private final Map<List<Long>, Long> ratings = new HashMap<>();

  /** Grades that count as mastery, by competency. */
  private final Map<Long, Map<Long, Boolean>> proficient = new HashMap<>();

  private final boolean passedOn;
  private final String course;

  RatedUsers(RestoreScope in) {
    String linked =
        "[competencyid] IN (SELECT l.[competencyid] FROM {competency_coursecomp} l WHERE l.[courseid] = ?)";
    String known = "SELECT [id], [userid], [competencyid] FROM {competency_usercomp} WHERE ";
    in.rows(known + linked, 3, in.word("COURSE")).forEach(row -> records.put(key(row), id(row)));
    String there =
        "SELECT [id], [userid], [competencyid] FROM {competency_usercompcourse} WHERE [courseid] = ?";
    in.rows(there, 3, in.word("COURSE")).forEach(row -> ratings.put(key(row), id(row)));
    String scales = """
        SELECT c.[id], CASE WHEN c.[scaleid] IS NULL THEN f.[scaleconfiguration] ELSE c.[scaleconfiguration] END
        FROM {competency} c JOIN {competency_framework} f ON f.[id] = c.[competencyframeworkid]
        """;
    in.rows(scales, 2).forEach(row -> proficient.put(number(row.get(0)), grades(row.get(1))));
    List<List<@Nullable String>> setting = in.rows(
        "SELECT [pushratingstouserplans] FROM {competency_coursecompsetting} WHERE [courseid] = ?",
        1,
        in.word("COURSE"));
    String site = in.config("core_competency", "pushcourseratingstouserplans");
    passedOn = "1".equals(setting.isEmpty() ? site : setting.get(0).get(0));
    course = String.valueOf(
        in.rows("SELECT [shortname] FROM {course} WHERE [id] = ?", 1, in.word("COURSE"))
            .get(0)
            .get(0));
  }

  /** The user's rating that the course has already, 0 if it has none. */
  long there(long user, long competency) {
    return ratings.getOrDefault(List.of(user, competency), 0L);
  }

  /** Whether a grade of a competency's scale counts as mastery: 1 or 0. */
  long proficiency(long competency, long grade) {
    return proficient.getOrDefault(competency, Map.of()).getOrDefault(grade, false) ? 1 : 0;
  }

  /** A user was rated in the course. */
  void rated(long user, long competency, long grade, RestoreScope in) {
    long record = records.computeIfAbsent(
        List.of(in.resolved(user), competency), key -> make(user, competency, in));
    if (passedOn) {
      in.set(RECORDS, record, "grade", grade);
      in.set(RECORDS, record, "proficiency", proficiency(competency, grade));
      in.set(RECORDS, record, "timemodified", in.word("NOW"));
      in.set(RECORDS, record, "usermodified", in.word("RESTORER"));
    }
    Map<String, @Nullable Object> evidence = changed(in);
    evidence.put("usercompetencyid", record);
    evidence.put("contextid", in.word("COURSE_CONTEXT"));
    evidence.put("action", DECIDED);
    evidence.put("actionuserid", in.word("RESTORER"));
    evidence.put("descidentifier", "evidence_courserestored");
    evidence.put("desccomponent", "core_competency");
    evidence.put("desca", PhpJson.write(course));
    evidence.put("grade", grade);
    in.insert("competency_evidence", evidence);
  }

  private static long make(long user, long competency, RestoreScope in) {
    Map<String, @Nullable Object> record = changed(in);
    record.put("userid", user);
    record.put("competencyid", competency);
    record.put("status", 0L);
    return in.insert(RECORDS, record);
  }

  private static Map<String, @Nullable Object> changed(RestoreScope in) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("timecreated", in.word("NOW"));
    row.put("timemodified", in.word("NOW"));
    row.put("usermodified", in.word("RESTORER"));
    return row;
  }

  /** The first entry of a scale's configuration names the scale; the others, its grades. */
  private static Map<Long, Boolean> grades(@Nullable String configuration) {
    Map<Long, Boolean> grades = new HashMap<>();
    if (configuration != null && PhpJson.read(configuration) instanceof List<?> entries) {
      entries.stream().skip(1).forEach(entry -> {
        if (entry instanceof Map<?, ?> grade && isNumber(grade.get("id"))) {
          Object mastery = grade.get("proficient");
          boolean masters =
              mastery != null && !List.of("", "0", "false", "null").contains(mastery.toString());
          grades.put(number(String.valueOf(grade.get("id"))), masters);
        }
      });
    }
    return grades;
  }

  private static boolean isNumber(@Nullable Object value) {
    return value != null && value.toString().matches("\\d{1,18}");
  }

  private static List<Long> key(List<@Nullable String> row) {
    return List.of(number(row.get(1)), number(row.get(2)));
  }

  private static long id(List<@Nullable String> row) {
    return number(row.get(0));
  }

  private static long number(@Nullable String value) {
    return Long.parseLong(String.valueOf(value));
  }
}
