package org.holdall.modules.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Question banks of before 3.5 and of before 4.0, and the places of quizzes that used them. */
final class OldQuestionsTest {
  private static final String QUESTIONS = "questions.xml";
  private static final String QUIZ = "activities/quiz_7/quiz.xml";
  private static final String FILTER =
      "{\"questioncategoryid\":\"5\",\"includingsubcategories\":\"%s\"%s}";

  @TempDir
  Path folder;

  private OldFiles archive(String version, String release) {
    return new OldFiles(folder, version, release)
        .activity("quiz")
        .file(
            QUESTIONS,
            "<question_categories>"
                + category(
                    5, 31, 0, question(16, "truefalse", 0, "") + question(17, "random", 1, "1"))
                + category(6, 31, 5, question(18, "essay", 1, "")) + category(7, 40, 0, "")
                + "</question_categories>");
  }

  private static String category(int id, int context, int parent, String questions) {
    return "<question_category id=\"" + id + "\"><name>C" + id + "</name><contextid>" + context
        + "</contextid><contextlevel>70</contextlevel><contextinstanceid>4</contextinstanceid><parent>"
        + parent + "</parent><sortorder>9</sortorder><questions>" + questions
        + "</questions></question_category>";
  }

  private static String question(int id, String type, int hidden, String text) {
    return "<question id=\"" + id + "\"><parent>0</parent><questiontext>" + text
        + "</questiontext><qtype>" + type + "</qtype><version>v</version><hidden>" + hidden
        + "</hidden><createdby>2</createdby><tags><tag id=\"1\"><name>n</name></tag></tags></question>";
  }

  @Test
  void eachBankGetsOneTopCategory() {
    OldFiles old = archive("2017111300", "3.4")
        .file(
            "course/inforef.xml",
            "<inforef><question_categoryref><question_category><id>6</id></question_category>"
                + "</question_categoryref></inforef>");
    assertThat(old.upgraded(QUESTIONS, new QuestionTops()))
        .startsWith(
            "<question_categories><question_category id=\"8\"><name>top</name><contextid>31</contextid>"
                + "<contextlevel>70</contextlevel><contextinstanceid>4</contextinstanceid>")
        .contains("<question_category id=\"9\"><name>top</name><contextid>40</contextid>")
        .containsPattern(
            "\"5\"><name>C5.*?<parent>8</parent>.*\"6\"><name>C6.*?<parent>5</parent>.*"
                + "\"7\"><name>C7.*?<parent>9</parent>");
    assertThat(old.upgraded("course/inforef.xml", new QuestionTops()))
        .contains("<question_category><id>6</id></question_category>"
            + "<question_category><id>8</id></question_category></question_categoryref>");
  }

  @Test
  void banksWithTopCategoriesStay() {
    OldFiles old = archive("2018051700", "3.5");
    assertThat(old.upgraded(QUESTIONS, new QuestionTops())).doesNotContain(">top<");
  }

  @Test
  void questionsBecomeEntriesWithOneVersion() {
    assertThat(archive("2021051700", "3.11").upgraded(QUESTIONS, new QuestionEntries()))
        .contains(
            "<question_bank_entries><question_bank_entry id=\"16\"><questioncategoryid>5</questioncategoryid>"
                + "<idnumber>$@NULL@$</idnumber><ownerid>2</ownerid><question_version><question_versions id=\"16\">"
                + "<version>1</version><status>ready</status><questions><question id=\"16\"><parent>0</parent>"
                + "<questiontext></questiontext><qtype>truefalse</qtype><createdby>2</createdby><tags>"
                + "<tag id=\"1\"><name>n</name></tag></tags></question></questions></question_versions>"
                + "</question_version></question_bank_entry></question_bank_entries>")
        .contains("<status>hidden</status><questions><question id=\"18\">")
        .doesNotContain("random");
  }

  private String quiz(String version, String release, String inside) {
    return archive(version, release)
        .file(
            QUIZ,
            "<activity id=\"1\" contextid=\"27\"><quiz id=\"1\">" + inside + "</quiz></activity>")
        .upgraded(QUIZ, new QuestionEntries(), new QuizSlots());
  }

  @Test
  void placesReferToEntriesAndSets() {
    assertThat(
            quiz(
                "2021051700",
                "3.11",
                "<question_instances><question_instance id=\"3\"><slot>1</slot><questionid>16</questionid>"
                    + "<maxmark>1</maxmark></question_instance>"
                    + "<question_instance id=\"4\"><slot>2</slot><questionid>17</questionid>"
                    + "<includingsubcategories>0</includingsubcategories><maxmark>2</maxmark><tags><tag id=\"1\">"
                    + "<tagid>8</tagid><tagname>one, two</tagname></tag></tags></question_instance>"
                    + "<question_instance id=\"5\"><slot>3</slot><questionid>99</questionid></question_instance>"
                    + "</question_instances><sections><section id=\"1\"><firstslot>1</firstslot></section></sections>"))
        .isEqualTo(
            "<activity id=\"1\" contextid=\"27\"><quiz id=\"1\"><question_instances>"
                + "<question_instance id=\"3\"><slot>1</slot><maxmark>1</maxmark><question_reference id=\"3\">"
                + "<usingcontextid>27</usingcontextid><component>mod_quiz</component><questionarea>slot</questionarea>"
                + "<questionbankentryid>16</questionbankentryid><version>$@NULL@$</version></question_reference>"
                + "</question_instance><question_instance id=\"4\"><slot>2</slot><maxmark>2</maxmark>"
                + "<question_set_reference id=\"4\"><usingcontextid>27</usingcontextid><component>mod_quiz</component>"
                + "<questionarea>slot</questionarea><questionscontextid>31</questionscontextid><filtercondition>"
                + FILTER.formatted("0", ",\"tags\":[\"8,one, two\"]")
                + "</filtercondition></question_set_reference></question_instance></question_instances>"
                + "<sections><section id=\"1\"><firstslot>1</firstslot></section></sections></quiz></activity>");
  }

  @Test
  void aListSaysWhereOldQuestionsStand() {
    String upgraded = quiz(
        "2013111802",
        "2.6",
        "<shufflequestions>1</shufflequestions><questions>18,0,16,17,0</questions><question_instances>"
            + "<question_instance id=\"3\"><question>17</question><grade>1.5</grade></question_instance>"
            + "<question_instance id=\"4\"><question>5</question></question_instance>"
            + "</question_instances>");
    assertThat(upgraded)
        .contains("<question_instance id=\"3\"><slot>3</slot><page>2</page><maxmark>1.5</maxmark>")
        .contains(FILTER.formatted("1", ""))
        .contains("<sections><section id=\"0\"><firstslot>1</firstslot><heading></heading>"
            + "<shufflequestions>1</shufflequestions></section></sections>")
        .doesNotContain("id=\"4\"");
  }
}
