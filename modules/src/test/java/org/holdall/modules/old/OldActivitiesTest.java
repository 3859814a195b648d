package org.holdall.modules.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single activities, marking guides and types of questions said otherwise. */
final class OldActivitiesTest {
  @TempDir
  Path folder;

  private OldFiles archive(String module, String file, String xml) {
    return new OldFiles(folder, "2012062500", "2.3")
        .activity(module)
        .file("activities/" + module + "_7/" + file, xml);
  }

  private String activity(String module, String inside) {
    String file = module + ".xml";
    String around = "<activity id=\"1\"><%1$s id=\"1\">%2$s</%1$s></activity>";
    return archive(module, file, around.formatted(module, inside))
        .upgraded("activities/" + module + "_7/" + file, new AssignFields(), new LessonFields());
  }

  @ParameterizedTest
  @CsvSource({"1,500", "0,700"})
  void lateSubmissionsAreRefusedFromADateOn(String prevent, String end) {
    assertThat(activity(
            "assign",
            "<duedate>500</duedate><cutoffdate>700</cutoffdate><preventlatesubmissions>" + prevent
                + "</preventlatesubmissions>"))
        .isEqualTo("<activity id=\"1\"><assign id=\"1\"><cutoffdate>" + end
            + "</cutoffdate><duedate>500</duedate></assign></activity>");
  }

  @Test
  void flagsOfUsersLeaveTheGrades() {
    assertThat(activity(
            "assign",
            "<grades><grade id=\"3\"><userid>9</userid><extensionduedate>0</extensionduedate>"
                + "<mailed>0</mailed><locked>1</locked></grade><grade id=\"4\"><userid>8</userid>"
                + "<locked>0</locked></grade></grades>"))
        .contains(
            "<grade id=\"3\"><userid>9</userid></grade><grade id=\"4\"><userid>8</userid></grade></grades>"
                + "<userflags><userflag id=\"3\"><userid>9</userid><locked>1</locked><mailed>0</mailed>"
                + "<extensionduedate>0</extensionduedate></userflag></userflags>");
  }

  @ParameterizedTest
  @CsvSource({
    "<timed>1</timed><maxtime>20</maxtime>,1200",
    "<timed>0</timed><maxtime>20</maxtime>,0",
    "<timelimit>30</timelimit>,30"
  })
  void minutesForALessonAreSeconds(String fields, String seconds) {
    assertThat(activity("lesson", fields + "<highscores></highscores>"))
        .isEqualTo("<activity id=\"1\"><lesson id=\"1\"><timelimit>" + seconds
            + "</timelimit></lesson></activity>");
  }

  @Test
  void commentsOfAGuideStandBesideItsCriteria() {
    String grading = "<areas><area id=\"1\"><definitions><definition id=\"2\">"
        + "<plugin_gradingform_guide_definition>%s</plugin_gradingform_guide_definition>"
        + "</definition></definitions></area></areas>";
    String comments =
        "<guidecomments><guidecomment id=\"5\"><sortorder>0</sortorder></guidecomment></guidecomments>";
    String criterion = "<guidecriterion id=\"4\"><sortorder>0</sortorder></guidecriterion>";
    assertThat(archive(
                "assign",
                "grading.xml",
                grading.formatted("<guidecriteria>" + criterion + comments + "</guidecriteria>"))
            .upgraded("activities/assign_7/grading.xml", new GuideComments()))
        .isEqualTo(
            grading.formatted("<guidecriteria>" + criterion + "</guidecriteria>" + comments));
  }

  private String question(String type, String penalty, String options) {
    return new OldFiles(folder, "2012062500", "2.3")
        .file(
            "questions.xml",
            "<question_categories><question_category id=\"1\"><questions><question id=\"2\"><penalty>"
                + penalty + "</penalty><qtype>" + type + "</qtype><plugin_qtype_" + type
                + "_question>" + options + "</plugin_qtype_" + type
                + "_question></question></questions></question_category></question_categories>")
        .upgraded("questions.xml", new QuestionTypeFields());
  }

  @ParameterizedTest
  @CsvSource({
    "0.33,0.3333333",
    "0.3400000,0.3333333",
    "0.3410000,0.3410000",
    "0.66,0.6666667",
    "0.6666667,0.6666667",
    "0.1000000,0.1000000"
  })
  void thirdsAreExact(String penalty, String exact) {
    assertThat(question("shortanswer", penalty, "")).contains("<penalty>" + exact + "</penalty>");
  }

  @Test
  void questionsHaveTheFieldsThatTheyMustHave() {
    assertThat(question(
            "match",
            "0",
            "<matchoptions id=\"3\"><shuffleanswers>1</shuffleanswers></matchoptions>"))
        .contains(
            "<shownumcorrect>0</shownumcorrect>",
            "<incorrectfeedback></incorrectfeedback>"
                + "<incorrectfeedbackformat>1</incorrectfeedbackformat>");
    assertThat(question(
            "essay", "0", "<essay id=\"3\"><responseformat>editor</responseformat></essay>"))
        .contains("<responsetemplateformat>1</responsetemplateformat>");
  }

  @Test
  void attemptsOfOtherTablesAreNotRead() {
    String quiz =
        "<activity id=\"1\"><quiz id=\"1\"><attempts><attempt id=\"1\"><uniqueid>1</uniqueid>"
            + "</attempt></attempts></quiz></activity>";
    OldFiles old = new OldFiles(folder, "2010112400", "2.0")
        .activity("quiz")
        .file("activities/quiz_7/quiz.xml", quiz);
    assertThat(old.upgraded("activities/quiz_7/quiz.xml", new QuizAttempts()))
        .contains("<attempts_before_2.1><attempt id=\"1\">");
  }
}
