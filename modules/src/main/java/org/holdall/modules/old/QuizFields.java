package org.holdall.modules.old;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** Settings of quizzes that older versions said in other fields: how questions behave, what is shown when, what a browser must be. */
public final class QuizFields implements Upgrader {
  private static final String QUIZ = "activity/quiz/";
  private static final String BEHAVIOUR = "preferredbehaviour";
  private static final String SECURITY = "browsersecurity";
  private static final int DURING = 0x10000;
  private static final int[] WHEN = {0x1000, 0x100, 0x10}; // at once, while open, when closed

  /** Bits of the one old field that said what is shown: for answers at once; shifted by 6 while open, by 12 when closed. */
  private static final Map<String, Integer> REVIEW = new LinkedHashMap<>();

  static {
    REVIEW.put("reviewattempt", 1);
    REVIEW.put("reviewcorrectness", 2);
    REVIEW.put("reviewmarks", 2);
    REVIEW.put("reviewspecificfeedback", 4);
    REVIEW.put("reviewgeneralfeedback", 32);
    REVIEW.put("reviewrightanswer", 8);
  }

  /** Bits for the overall feedback, by time. */
  private static final int[] OVERALL = {0x40000, 0x400000, 0x4000000};

  /** Always shown while the quiz is being attempted. */
  private static final Set<String> ALWAYS =
      Set.of("reviewattempt", "reviewcorrectness", "reviewmarks");

  /** Made by the service loader. */
  public QuizFields() {}

  @Override
  public String since() {
    return "4.0";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    for (String folder : archive.activities("quiz")) {
      OldElement quiz = new OldElement("quiz");
      Rewrite reading = new Rewrite();
      List<String> read = List.of(
          "attempts_number",
          BEHAVIOUR,
          "optionflags",
          "penaltyscheme",
          "review",
          SECURITY,
          "popup",
          "overduehandling",
          "completionpass");
      read.forEach(field -> reading.change(QUIZ + field, value -> quiz.set(field, value.text())));
      String file = folder + "/quiz.xml";
      archive.read(file, reading);
      OldElement fields = fields(quiz, archive);
      Rewrite rewrite = new Rewrite().first("activity/quiz", all -> fields.children());
      read.forEach(field -> rewrite.leave(QUIZ + field));
      if (isSafe(quiz)) {
        rewrite.last("activity/quiz", () -> List.of(safeExamBrowser()));
      }
      archive.rewrite(file, rewrite);
      if (quiz.number("completionpass") != 0) {
        archive.rewrite(
            folder + "/module.xml",
            new Rewrite().change("module", module -> module.set("completionpassgrade", "1")));
      }
    }
  }

  private static OldElement fields(OldElement quiz, OldArchive archive) {
    OldElement fields = new OldElement("quiz");
    copy("attempts_number", quiz, fields);
    copy(BEHAVIOUR, quiz, fields);
    if (!quiz.has(BEHAVIOUR)) {
      fields.set(BEHAVIOUR, behaviour(quiz));
    }
    if (quiz.has("review")) {
      review((int) quiz.number("review"), fields);
    }
    copy("overduehandling", quiz, fields);
    String general = archive.config("quiz", "overduehandling");
    if (!quiz.has("overduehandling") && general != null) {
      fields.set("overduehandling", general);
    }
    String security = quiz.has(SECURITY)
        ? String.valueOf(quiz.value(SECURITY))
        : quiz.number("popup") == 1 ? "securewindow" : "-";
    fields.set(SECURITY, isSafe(quiz) ? "-" : security);
    return fields;
  }

  private static boolean isSafe(OldElement quiz) {
    return "safebrowser".equals(quiz.value(SECURITY)) || quiz.number("popup") == 2;
  }

  private static void copy(String field, OldElement from, OldElement to) {
    if (from.has(field)) {
      to.set(field, from.value(field));
    }
  }

  /** Before 2.1, bits said whether answers adapt, and what wrong ones cost. */
  private static String behaviour(OldElement quiz) {
    return quiz.number("optionflags") == 0
        ? "deferredfeedback"
        : quiz.number("penaltyscheme") == 0 ? "adaptivenopenalty" : "adaptive";
  }

  private static void review(int old, OldElement fields) {
    REVIEW.forEach((field, bit) -> {
      int shown = ALWAYS.contains(field) ? DURING : (old & bit) == 0 ? 0 : DURING;
      for (int i = 0; i < WHEN.length; i++) {
        shown |= (old & (bit << (6 * i))) == 0 ? 0 : WHEN[i];
      }
      fields.set(field, String.valueOf(shown));
    });
    int shown = 0;
    for (int i = 0; i < WHEN.length; i++) {
      shown |= (old & OVERALL[i]) == 0 ? 0 : WHEN[i];
    }
    fields.set("reviewoverallfeedback", String.valueOf(shown));
  }

  /** A browser for exams was a word among others until 3.9, and has settings of its own. */
  private static OldElement safeExamBrowser() {
    OldElement settings = new OldElement("quizaccess_seb_quizsettings")
        .set("showsebdownloadlink", "1")
        .set("requiresafeexambrowser", "4");
    return new OldElement("subplugin_quizaccess_seb_quiz").add(settings);
  }
}
