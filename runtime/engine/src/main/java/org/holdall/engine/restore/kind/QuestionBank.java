package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.structure.RestoreScope;

/**
 * What the restorers of categories and questions share: where the bank goes that is read now, and which of its
 * categories that place has already. Banks of modules are made with these, and have nothing to be found.
 */
final class QuestionBank {
  private static final int SYSTEM = 10;
  private static final int CATEGORY = 40;
  private static final int COURSE = 50;
  private static final int MODULE = 70;
  private static final List<String> RIGHTS =
      List.of("moodle/question:managecategory", "moodle/question:add");
  private static final List<String> COMMON = List.of(
      "questiontext",
      "generalfeedback",
      "correctfeedback",
      "partiallycorrectfeedback",
      "incorrectfeedback");
  private static final List<String> OF_TYPES = List.of(
      "instruction",
      "graderinfo",
      "bgimage",
      "correctfeedback",
      "partiallycorrectfeedback",
      "incorrectfeedback");

  /** A category that a context has already; the top one's stamp is never asked for. */
  private record Known(long top, Map<String, Long> byStamp) {}

  private final KindContext context;
  private final Access access;
  private final Map<Long, Known> known = new HashMap<>();
  private final Map<Long, Long> contexts = new HashMap<>();

  /** Context of the bank that is read now, in the archive and here. */
  private long oldContext;

  private long newContext;
  private String qtype = "";
  private long question;

  QuestionBank(KindContext context, Access access) {
    this.context = context;
    this.access = access;
  }

  /** Whether the user may make categories and questions in the course. */
  boolean mayMake() {
    return RIGHTS.stream().allMatch(access::inCourse);
  }

  /** Whether the category's bank is a module's that the restore may bring. */
  boolean ofModule(NamedRow category) {
    return category.id("contextlevel") == MODULE
        && context.header().activities().stream()
            .anyMatch(each -> category.text("contextinstanceid").equals(each.get("moduleid")));
  }

  /** The category that the target has already, 0 if none. */
  long find(NamedRow category) {
    Known here = known(target(category));
    return category.id("parent") == 0
        ? here.top()
        : here.byStamp().getOrDefault(category.text("stamp"), 0L);
  }

  /** The context that a bank goes to, 0 for one of a module or of a course that is yet to be made. */
  long target(NamedRow category) {
    return ofModule(category)
        ? 0
        : contexts.computeIfAbsent(category.id("contextlevel"), this::context);
  }

  /** The category that is read now. */
  void begin(NamedRow category, RestoreScope in) {
    oldContext = category.id("contextid");
    long found = ofModule(category) ? in.mapped("CONTEXT", oldContext) : target(category);
    newContext = found == 0 ? in.word("COURSE_CONTEXT") : found;
    in.map("CONTEXT", oldContext, newContext);
  }

  /** Context of the category that is read now. */
  long context() {
    return newContext;
  }

  /** A question was made: its files are its own. */
  void made(NamedRow values, long newId, RestoreScope in) {
    qtype = values.text("qtype");
    question = newId;
    attach("question", COMMON, values.id("id"), newId, in);
    attach("qtype_" + qtype, OF_TYPES, values.id("id"), newId, in);
  }

  /** The question that was made last. */
  long question() {
    return question;
  }

  /** A part of a question was made. */
  void part(String table, long oldId, long newId, RestoreScope in) {
    switch (table) {
      case "question_answers" ->
        attach("question", List.of("answer", "answerfeedback"), oldId, newId, in);
      case "question_hints" -> attach("question", List.of("hint"), oldId, newId, in);
      case "qtype_match_subquestions" ->
        attach("qtype_match", List.of("subquestion"), oldId, newId, in);
      default -> attach("qtype_" + qtype, List.of("dragimage"), oldId, newId, in);
    }
  }

  private void attach(
      String component, List<String> areas, long oldId, long newId, RestoreScope in) {
    areas.forEach(area -> in.attach(component, area, oldContext, newContext, oldId, newId));
  }

  private Known known(long target) {
    return known.computeIfAbsent(target, id -> {
      Map<String, Long> byStamp = new HashMap<>();
      long top = 0;
      for (long[] each : categories(id, byStamp)) {
        top = top == 0 && each[1] == 0 ? each[0] : top;
      }
      return new Known(top, byStamp);
    });
  }

  private List<long[]> categories(long target, Map<String, Long> byStamp) {
    List<long[]> found = new ArrayList<>();
    if (target == 0) {
      return found;
    }
    String sql =
        "SELECT [id], [parent], [stamp] FROM {question_categories} WHERE [contextid] = ? ORDER BY [id]";
    try (Rows rows = rows(sql, target)) {
      while (rows.next()) {
        found.add(new long[] {rows.id(0), rows.id(1)});
        byStamp.putIfAbsent(String.valueOf(rows.text(2)), rows.id(0));
      }
    }
    return found;
  }

  /** Where the user may not, the bank goes to the course. */
  private long context(long level) {
    boolean system = level == SYSTEM && RIGHTS.stream().allMatch(access::inSystem);
    boolean category = level == CATEGORY
        && context.target().category() != 0
        && RIGHTS.stream().allMatch(access::inSystem);
    long above = system ? SYSTEM : category ? CATEGORY : COURSE;
    long instance = system ? 0 : category ? context.target().category() : context.course();
    String sql = "SELECT [id] FROM {context} WHERE [contextlevel] = ? AND [instanceid] = ?";
    try (Rows rows = rows(sql, above, instance)) {
      return rows.next() ? rows.id(0) : 0;
    }
  }

  private Rows rows(String sql, Object... values) {
    return context.view().rows(Query.of(SqlText.of(context.view().database(), sql), values));
  }
}
