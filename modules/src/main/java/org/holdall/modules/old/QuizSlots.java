package org.holdall.modules.old;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;
import org.holdall.modules.core.php.PhpJson;
import org.holdall.modules.old.RandomQuestions.Random;
import org.jspecify.annotations.Nullable;

/**
 * The places of a quiz named questions; since 4.0 they refer to entries of the question bank, or to sets of them. Before 2.7 a
 * list said where they stand, before 2.9 there was one section without a name.
 */
public final class QuizSlots implements Upgrader {
  private static final String QUIZ = "activity/quiz";
  private static final String SLOT = QUIZ + "/question_instances/question_instance";
  private static final String QUESTION = "questionid";

  /** Made by the service loader. */
  public QuizSlots() {}

  @Override
  public String since() {
    return "4.0";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    RandomQuestions questions = RandomQuestions.of(archive);
    for (String folder : archive.activities("quiz")) {
      new Quiz(questions).upgrade(folder + "/quiz.xml", archive);
    }
  }

  /** One quiz, while its file passes. */
  private static final class Quiz {
    private final RandomQuestions questions;
    private final OldElement fields = new OldElement("quiz");
    private String context = "";
    private boolean sections;

    Quiz(RandomQuestions questions) {
      this.questions = questions;
    }

    void upgrade(String file, OldArchive archive) throws IOException {
      Rewrite rewrite = new Rewrite().first("activity", activity -> {
        context = activity.attributes().getOrDefault("contextid", "");
        return List.of();
      });
      for (String field : List.of("questions", "shufflequestions")) {
        rewrite.replace(QUIZ + "/" + field, value -> {
          fields.set(field, value.text());
          return List.of();
        });
      }
      rewrite.replace(SLOT, this::slot);
      rewrite.first(QUIZ + "/sections/section", section -> {
        sections = true;
        return List.of();
      });
      rewrite.last(QUIZ, () -> sections ? List.of() : List.of(section()));
      archive.rewrite(file, rewrite);
    }

    private OldElement section() {
      String shuffled = fields.number("shufflequestions") == 0 ? "0" : "1";
      OldElement section = new OldElement("section")
          .attribute("id", "0")
          .set("shufflequestions", shuffled)
          .set("heading", "")
          .set("firstslot", "1");
      return new OldElement("sections").add(section);
    }

    private List<OldElement> slot(OldElement slot) {
      if (!slot.has(QUESTION) && !slot.has("question")) {
        return List.of(slot);
      }
      slot.setMissing(QUESTION, slot.value("question"));
      slot.setMissing("maxmark", slot.value("grade"));
      long question = slot.number(QUESTION);
      if (!questions.has(question) || !slot.has("slot") && !place(question, slot)) {
        return List.of();
      }
      Random random = questions.get(question);
      OldElement refers = random == null ? one(question) : set(random, slot);
      refers
          .set("questionarea", "slot")
          .set("component", "mod_quiz")
          .set("usingcontextid", context);
      slot.leave(
          QUESTION, "question", "grade", "questioncategoryid", "includingsubcategories", "tags");
      return List.of(slot.add(refers.attribute("id", String.valueOf(slot.id()))));
    }

    /** Finds the place in the quiz's list, where 0 ends a page; false if the quiz does not use it. */
    private boolean place(long question, OldElement slot) {
      int place = 1;
      int page = 1;
      for (String each : String.valueOf(fields.value("questions")).split(",", -1)) {
        if (each.isBlank() || each.strip().equals("0")) {
          page++;
        } else if (each.strip().equals(String.valueOf(question))) {
          slot.set("page", String.valueOf(page)).set("slot", String.valueOf(place));
          return true;
        } else {
          place++;
        }
      }
      return false;
    }

    private static OldElement one(long question) {
      return new OldElement("question_reference")
          .set("version", null)
          .set("questionbankentryid", String.valueOf(question));
    }

    private OldElement set(Random random, OldElement slot) {
      long named = slot.number("questioncategoryid");
      long category = named == 0 ? random.category() : named;
      Map<String, Object> filter = new LinkedHashMap<>();
      filter.put("questioncategoryid", String.valueOf(category));
      String below = slot.value("includingsubcategories");
      filter.put("includingsubcategories", below != null ? below : random.below() ? "1" : "0");
      List<String> tags = new ArrayList<>();
      for (OldElement tag : slot.list("tags")) {
        tags.add(text(tag.value("tagid")) + "," + text(tag.value("tagname")));
      }
      if (!tags.isEmpty()) {
        filter.put("tags", tags);
      }
      return new OldElement("question_set_reference")
          .set("filtercondition", PhpJson.write(filter))
          .set("questionscontextid", questions.context(category));
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }
  }
}
