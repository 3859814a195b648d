package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.settings.Mode;
import org.junit.jupiter.api.Test;

/** Which question banks come into a backup: those of all contexts that an activity takes a question from, and no others. */
final class QuestionBankTest {
  private static final long REF = 3;
  private static final long QUIZ = 37;
  private static final long ASSIGN = 30;

  /** Contexts of a quiz, an assignment, a course that the quiz draws lots from, and one it takes one question from. */
  private static final List<String> BANKS = List.of(
      "contextlevel = 70 AND instanceid = " + QUIZ,
      "contextlevel = 70 AND instanceid = " + ASSIGN,
      "contextlevel = 50 AND instanceid = 4",
      "contextlevel = 50 AND instanceid = 2");

  private static final long OWN = 9000;
  private static final long ASSIGNS = 9001;
  private static final long DRAWN = 9002;
  private static final long REFERENCED = 9003;

  @Test
  void onPostgres() {
    check(ReferenceSites.postgres());
  }

  @Test
  void onMariaDb() {
    check(ReferenceSites.mariaDb());
  }

  private static void check(ReferenceSite original) {
    ReferenceSite site = original.copy("questionbanks");
    for (int i = 0; i < BANKS.size(); i++) {
      bank(site, OWN + i, BANKS.get(i));
    }
    String using = "(SELECT id FROM mdl_context WHERE " + BANKS.get(0) + ")";
    site.execute(
        "INSERT INTO mdl_question_set_references (usingcontextid, component, questionarea, itemid, questionscontextid,"
            + " filtercondition) SELECT " + using
            + ", 'mod_quiz', 'slot', 1, id, '{}' FROM mdl_context WHERE " + BANKS.get(2),
        "INSERT INTO mdl_question_references (usingcontextid, component, questionarea, itemid, questionbankentryid)"
            + " VALUES (" + using + ", 'mod_quiz', 'slot', 2, " + REFERENCED + ")");
    String name = "questions-" + site.server().getClass().getSimpleName();

    ArchiveXml quiz = new ArchiveXml(Holdall.backup(site, QUIZ, name + "-quiz"));
    assertThat(listed(quiz, "activities/quiz_" + QUIZ))
        .contains(OWN, DRAWN, REFERENCED)
        .doesNotContain(ASSIGNS);
    assertThat(categories(quiz)).isEqualTo(listed(quiz, "activities/quiz_" + QUIZ));
    assertThat(ids(quiz, "questions.xml", "question_bank_entry", "@id"))
        .contains(OWN, DRAWN, REFERENCED)
        .doesNotContain(ASSIGNS);

    ArchiveXml assign = new ArchiveXml(Holdall.backup(site, ASSIGN, name + "-assign"));
    assertThat(categories(assign)).as("an assignment has no questions").isEmpty();

    ArchiveXml without = new ArchiveXml(Holdall.backup(
        site,
        BackupType.COURSE,
        REF,
        Mode.GENERAL,
        name + "-without",
        Map.of("questionbank", "0", "users", "0")));
    assertThat(categories(without)).isEmpty();
    assertThat(without.map("moodle_backup.xml", "setting", "name", "value"))
        .containsEntry("assign_" + ASSIGN + "_included", "1")
        .as("a quiz needs its questions")
        .doesNotContainKey("quiz_" + QUIZ + "_included");
  }

  /** A category with one question; all have the same id. */
  private static void bank(ReferenceSite site, long id, String context) {
    site.execute(
        "INSERT INTO mdl_question_categories (id, name, contextid, info, infoformat, stamp, parent, sortorder)"
            + " SELECT " + id + ", 'Bank', id, '', 0, 'stamp" + id
            + "', 0, 0 FROM mdl_context WHERE " + context,
        "INSERT INTO mdl_question_bank_entries (id, questioncategoryid) VALUES (" + id + ", " + id
            + ")",
        "INSERT INTO mdl_question (id, name, questiontext, generalfeedback, qtype, stamp)"
            + " VALUES (" + id + ", 'Question " + id + "', 'Why?', '', 'essay', 'q" + id + "')",
        "INSERT INTO mdl_question_versions (id, questionbankentryid, version, questionid, status)"
            + " VALUES (" + id + ", " + id + ", 1, " + id + ", 'ready')");
  }

  private static List<Long> listed(ArchiveXml archive, String folder) {
    return ids(archive, folder + "/inforef.xml", "question_category", "id");
  }

  private static List<Long> categories(ArchiveXml archive) {
    return ids(archive, "questions.xml", "question_category", "@id");
  }

  private static List<Long> ids(ArchiveXml archive, String file, String element, String id) {
    return archive.elements(file, element, id).stream()
        .map(each -> Long.valueOf(each.get(0)))
        .toList();
  }
}
