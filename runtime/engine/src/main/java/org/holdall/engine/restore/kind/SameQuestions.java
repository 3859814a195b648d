package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.View;

/**
 * Questions of the archive that categories of the site have already: those of the same stamp whose texts are equal. With
 * them go the entry and the version that hold them.
 */
final class SameQuestions {
  private final SameRows questions;
  private final SameRows versions;
  private final SameRows entries;

  /** Questions of known categories: old ids of question, version and entry. */
  private final List<long[]> asked = new ArrayList<>();

  private long category;
  private long entry;
  private long version;

  SameQuestions(View view) {
    questions = new SameRows(view);
    versions = new SameRows(view);
    entries = new SameRows(view);
  }

  /** What follows is in this category of the site, or in none. */
  void category(long id) {
    category = id;
  }

  void entry(long oldId) {
    entry = oldId;
  }

  void version(long oldId) {
    version = oldId;
  }

  /** Asks for a question. */
  void question(NamedRow values) {
    if (category == 0) {
      return;
    }
    asked.add(new long[] {values.id("id"), version, entry});
    questions.add(
        values.id("id"),
        "question",
        "[id]",
        """
        [stamp] = ? AND [qtype] = ? AND [name] = ? AND [questiontext] = ? AND [generalfeedback] = ?
        AND [id] IN (
          SELECT v.[questionid] FROM {question_versions} v
          JOIN {question_bank_entries} e ON e.[id] = v.[questionbankentryid] AND e.[questioncategoryid] = ?)
        """,
        values.text("stamp"),
        values.text("qtype"),
        values.text("name"),
        values.text("questiontext"),
        values.text("generalfeedback"),
        category);
  }

  /** All are asked for. */
  void looked() {
    questions.flush();
    for (long[] each : asked) {
      long question = questions.get(each[0]);
      if (question != 0) {
        versions.add(each[1], "question_versions", "[id]", "[questionid] = ?", question);
        entries.add(
            each[2],
            "question_bank_entries",
            "[id]",
            "[id] IN (SELECT v.[questionbankentryid] FROM {question_versions} v WHERE v.[questionid] = ?)",
            question);
      }
    }
    versions.flush();
    entries.flush();
    asked.clear();
  }

  /** The site's question, 0 if it has none. */
  long ofQuestion(long oldId) {
    return questions.get(oldId);
  }

  long ofVersion(long oldId) {
    return versions.get(oldId);
  }

  long ofEntry(long oldId) {
    return entries.get(oldId);
  }
}
