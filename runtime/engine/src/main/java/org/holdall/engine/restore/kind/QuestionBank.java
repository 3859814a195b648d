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
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.RestoreScope;

/**
 * What the restorers of categories and questions share: where the bank goes that is read now, and which of its
 * categories that place has already. Banks of modules are made with these, and have nothing to be found.
 */
final class QuestionBank {
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
  private final QuestionBankPlaces places;
  private final BankTargets targets;
  private final Map<Long, Known> known = new HashMap<>();

  /** Context of the bank that is read now, in the archive and here. */
  private long oldContext;

  private long newContext;
  private String qtype = "";
  private long question;

  QuestionBank(KindContext context, Access access) {
    this.context = context;
    places = new QuestionBankPlaces(context, access);
    targets = new BankTargets(context, access, places, place -> known(place).byStamp());
  }

  /** A category is looked at; whether the site may have it. */
  boolean look(NamedRow category) {
    return targets.look(category, places.of(category));
  }

  /** All categories and questions were looked at: it is decided where they go. */
  void looked(SameQuestions same) {
    targets.looked(same);
  }

  /** Says what stands against the category's bank. */
  void check(NamedRow category, Findings findings) {
    targets.check(category.id("contextid"), findings);
  }

  /** The category that the target has already, 0 if none. */
  long find(NamedRow category) {
    Known here = known(target(category));
    return category.id("parent") == 0
        ? here.top().get()
        : here.byStamp().getOrDefault(category.text("stamp"), 0L);
  }

  /** The context that a bank goes to, 0 for one of a module or of a course that is yet to be made. */
  private long target(NamedRow category) {
    return ofModule(category) ? 0 : targets.of(category.id("contextid"));
  }

  private boolean ofModule(NamedRow category) {
    return places.of(category) == QuestionBankPlaces.Place.MODULE;
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
    if (target <= 0 || context.target().emptied() && target == places.course()) {
      return found; // yet to be made, or to be emptied first
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

  private Rows rows(String sql, Object... values) {
    return context.view().rows(Query.of(SqlText.of(context.view().database(), sql), values));
  }
}
