package org.holdall.modules.old;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** Fields that types of questions got over the years, and must have; penalties of a third that were written with few digits. */
public final class QuestionTypeFields implements Upgrader {
  private static final String HTML = "1";
  private static final List<String> FEEDBACK =
      List.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");

  /** Elements with feedback for all of a question, by type. */
  private static final Map<String, String> OPTIONS =
      Map.of("match", "matchoptions", "randomsamatch", "randomsamatch");

  /** Made by the service loader. */
  public QuestionTypeFields() {}

  /** Before the questions become entries. */
  @Override
  public String since() {
    return "3.9";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    archive.rewrite(
        "questions.xml",
        new Rewrite().change(RandomQuestions.QUESTION, QuestionTypeFields::upgrade));
  }

  private static void upgrade(OldElement question) {
    penalty(question);
    String type = String.valueOf(question.value("qtype"));
    OldElement plugin = question.child("plugin_qtype_" + type + "_question");
    if (plugin == null) {
      return;
    }
    OldElement options = plugin.child(OPTIONS.getOrDefault(type, type));
    if (options == null) {
      return;
    }
    if (OPTIONS.containsKey(type)) {
      for (String feedback : FEEDBACK) {
        if (!options.has(feedback)) {
          options.set(feedback + "format", HTML).set(feedback, "");
        }
      }
      options.setMissing("shownumcorrect", "0");
    }
    if (type.equals("essay")) {
      options.setMissing("responsetemplateformat", HTML).setMissing("responsetemplate", "");
    }
  }

  private static void penalty(OldElement question) {
    String penalty = String.valueOf(question.value("penalty"));
    if (penalty.matches("0\\.3[34]\\d{0,10}")) {
      exact(question, penalty, 0.34, "0.3333333");
    } else if (penalty.matches("0\\.6[67]\\d{0,10}")) {
      exact(question, penalty, 0.67, "0.6666667");
    }
  }

  private static void exact(OldElement question, String penalty, double most, String third) {
    if (Double.parseDouble(penalty) <= most) {
      question.set("penalty", third);
    }
  }
}
