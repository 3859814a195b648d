package org.holdall.engine.restore.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.structure.RestoreScope;

/**
 * What the restorers of categories and questions share: where the bank goes that is read now, and which of its
 * categories that place has already. Banks of modules are made with these, and have nothing to be found.
 */
final class QuestionBank {
  private static final long SYSTEM = 10;
  private static final long CATEGORY = 40;
  private static final long COURSE = 50;
  private static final long MODULE = 70;
  private static final List<String> RIGHTS =
      List.of("moodle/question:managecategory", "moodle/question:add");
  private static final List<String> COMMON = List.of(
      "questiontext",
      "generalfeedback",
      "correctfeedback",
      "partiallycorrectfeedback",
      "incorrectfeedback");

  /** Whose files belong to a part of a question, not to the question. */
  private static final List<String> OF_PARTS = List.of("subquestion", "dragimage");

  private static final List<String> OF_TYPES = List.of(
      "instruction",
      "graderinfo",
      "bgimage",
      "correctfeedback",
      "partiallycorrectfeedback",
      "incorrectfeedback");

  /** What a context has already, or gets: the category at the top, the others by stamp, stamps and numbers in use. */
  private record Known(
      AtomicLong top, Map<String, Long> byStamp, Set<String> stamps, Set<String> idNumbers) {
    Known() {
      this(new AtomicLong(), new HashMap<>(), new HashSet<>(), new HashSet<>());
    }
  }

  private final KindContext context;
  private final Access access;
  private final Map<Long, Known> known = new HashMap<>();

  /** Where the banks of the archive go, by their contexts there. */
  private final Map<Long, Long> banks = new HashMap<>();

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
        ? here.top().get()
        : here.byStamp().getOrDefault(category.text("stamp"), 0L);
  }

  /** The context that a bank goes to, 0 for one of a module or of a course that is yet to be made. */
  long target(NamedRow category) {
    return ofModule(category)
        ? 0
        : banks.computeIfAbsent(
            category.id("contextid"),
            bank -> context(category.id("contextlevel"), category.text("stamp")));
  }

  /** The category that is read now. */
  void begin(NamedRow category, RestoreScope in) {
    oldContext = category.id("contextid");
    boolean module = ofModule(category);
    long found = module ? in.mapped("CONTEXT", oldContext) : target(category);
    newContext = found == 0 ? in.word("COURSE_CONTEXT") : found;
    if (module) {
      known.computeIfAbsent(newContext, made -> new Known());
    }
    in.map("CONTEXT", oldContext, newContext);
  }

  /** A category was made in the context that is read now: a context has one at the top. */
  void made(NamedRow category, long newId) {
    if (category.id("parent") == 0) {
      known(newContext).top().set(newId);
    }
  }

  /** Whether the context that is read now had no category of this stamp yet. */
  boolean takesStamp(String stamp) {
    return known(newContext).stamps().add(stamp);
  }

  /** Whether the context that is read now had no category of this number yet. */
  boolean takesIdNumber(String number) {
    return known(newContext).idNumbers().add(number);
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
    Set<String> areas = new TreeSet<>(OF_TYPES);
    areas.addAll(context.areas().getOrDefault("qtype_" + qtype, Set.of()));
    areas.removeAll(OF_PARTS);
    attach("qtype_" + qtype, areas, values.id("id"), newId, in);
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
      String component, Collection<String> areas, long oldId, long newId, RestoreScope in) {
    areas.forEach(area -> in.attach(component, area, oldContext, newContext, oldId, newId));
  }

  private Known known(long target) {
    return known.computeIfAbsent(target, this::read);
  }

  private Known read(long target) {
    Known found = new Known();
    String sql =
        "SELECT [id], [parent], [stamp], [idnumber] FROM {question_categories} WHERE [contextid] = ? ORDER BY [id]";
    if (target <= 0) {
      return found; // yet to be made
    }
    try (Rows rows = rows(sql, target)) {
      while (rows.next()) {
        if (rows.id(1) == 0) {
          found.top().compareAndSet(0, rows.id(0));
        }
        String stamp = String.valueOf(rows.text(2));
        found.byStamp().putIfAbsent(stamp, rows.id(0));
        found.stamps().add(stamp);
        found.idNumbers().add(String.valueOf(rows.text(3)));
      }
    }
    return found;
  }

  /**
   * The site's bank goes to the site's; that of a category to the one category around the course that has it already. Others,
   * and where the user may not, go to the course.
   */
  private long context(long level, String stamp) {
    boolean everywhere = RIGHTS.stream().allMatch(access::inSystem);
    long found = 0;
    if (level == SYSTEM && everywhere) {
      found = context(SYSTEM, 0L);
    } else if (level == CATEGORY && everywhere) {
      found = around(stamp);
    }
    return found != 0 ? found : context(COURSE, context.course());
  }

  private long context(long level, long instance) {
    String sql = "SELECT [id] FROM {context} WHERE [contextlevel] = ? AND [instanceid] = ?";
    try (Rows rows = rows(sql, level, instance)) {
      return rows.next() ? rows.id(0) : 0;
    }
  }

  /** The context of a category around the course that has a question category; 0 if none has it, or several have. */
  private long around(String stamp) {
    String sql = """
        SELECT DISTINCT q.[contextid] FROM {question_categories} q
        JOIN {context} p ON p.[id] = q.[contextid] AND p.[contextlevel] = 40
        JOIN {context} c ON c.[contextlevel] = 40 AND c.[instanceid] = ?
          AND (c.[id] = p.[id] OR c.[path] LIKE CONCAT(p.[path], '/%'))
        WHERE q.[stamp] = ?
        """;
    try (Rows rows = rows(sql, context.target().category(), stamp)) {
      long found = rows.next() ? rows.id(0) : 0;
      return rows.next() ? 0 : found;
    }
  }

  private Rows rows(String sql, Object... values) {
    return context.view().rows(Query.of(SqlText.of(context.view().database(), sql), values));
  }
}
