package org.holdall.modules.old;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.jspecify.annotations.Nullable;

/** Placeholders for a question drawn by lot, which were questions of a type of their own before 4.0. */
final class RandomQuestions {
  static final String CATEGORY = "question_categories/question_category";
  static final String QUESTION = CATEGORY + "/questions/question";
  private static final String FILE = "questions.xml";

  private final Map<Long, Random> byId = new HashMap<>();
  private final Map<Long, String> contexts = new HashMap<>();
  private final Set<Long> questions = new HashSet<>();

  /**
   * One placeholder.
   *
   * @param category whose questions are drawn
   * @param below whether those of the categories below, too
   */
  record Random(long category, boolean below) {}

  private RandomQuestions() {}

  /** Those of an archive; to be asked for before its questions are rewritten. */
  static RandomQuestions of(OldArchive archive) throws IOException {
    RandomQuestions found = archive.once("random questions", RandomQuestions::new);
    if (found.contexts.isEmpty()) {
      found.read(archive);
    }
    return found;
  }

  private void read(OldArchive archive) throws IOException {
    long[] category = new long[1];
    archive.read(
        FILE,
        new Rewrite()
            .first(CATEGORY, each -> {
              category[0] = each.id();
              return List.of();
            })
            .change(CATEGORY + "/contextid", each -> contexts.put(category[0], each.text()))
            .change(QUESTION, each -> {
              questions.add(each.id());
              if (is(each)) {
                byId.put(
                    each.id(), new Random(category[0], "1".equals(each.value("questiontext"))));
              }
            }));
  }

  /** Whether a question is such a placeholder. */
  static boolean is(OldElement question) {
    return "random".equals(question.value("qtype"));
  }

  /** Whether the archive has a question, of whatever type. */
  boolean has(long question) {
    return questions.contains(question);
  }

  @Nullable
  Random get(long question) {
    return byId.get(question);
  }

  /** Context of a category, empty if the archive has none of this id. */
  String context(long category) {
    return contexts.getOrDefault(category, "");
  }
}
