package org.holdall.modules.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings and attempts of quizzes that older versions said otherwise. */
final class OldQuizTest {
  private static final String QUIZ = "activities/quiz_7/quiz.xml";
  private static final String MODULE = "activities/quiz_7/module.xml";

  @TempDir
  Path folder;

  private OldFiles archive(String inside) {
    return new OldFiles(folder, "2011033000", "2.1")
        .activity("quiz")
        .file(MODULE, "<module id=\"7\"></module>")
        .file(QUIZ, "<activity id=\"1\"><quiz id=\"1\">" + inside + "</quiz></activity>");
  }

  private String quiz(String inside) {
    return archive(inside).upgraded(QUIZ, new QuizFields());
  }

  @ParameterizedTest
  @CsvSource({
    "<optionflags>0</optionflags>,deferredfeedback",
    "<optionflags>1</optionflags><penaltyscheme>0</penaltyscheme>,adaptivenopenalty",
    "<optionflags>1</optionflags><penaltyscheme>1</penaltyscheme>,adaptive",
    "<preferredbehaviour>interactive</preferredbehaviour>,interactive"
  })
  void questionsBehaveAsBefore(String fields, String behaviour) {
    assertThat(quiz(fields))
        .contains("<preferredbehaviour>" + behaviour + "</preferredbehaviour>")
        .doesNotContain("optionflags", "penaltyscheme");
  }

  /** What one field said for three times is said by seven. */
  @Test
  void whatIsShownWhenStays() {
    int responsesAtOnce = 0x1;
    int scoresWhileOpen = 0x2 << 6;
    int answersWhenClosed = 0x8 << 12;
    int overallWhenClosed = 0x4000000;
    int all = responsesAtOnce | scoresWhileOpen | answersWhenClosed | overallWhenClosed;
    assertThat(quiz("<review>" + all + "</review>"))
        .contains("<reviewattempt>" + 0x11000 + "<", "<reviewmarks>" + 0x10100 + "<")
        .contains("<reviewcorrectness>" + 0x10100 + "<", "<reviewrightanswer>" + 0x10 + "<")
        .contains("<reviewspecificfeedback>0<", "<reviewgeneralfeedback>0<")
        .contains("<reviewoverallfeedback>" + 0x10 + "<")
        .doesNotContain("<review>");
  }

  @ParameterizedTest
  @CsvSource({
    "<popup>0</popup>,-,false",
    "<popup>1</popup>,securewindow,false",
    "<popup>2</popup>,-,true",
    "<browsersecurity>safebrowser</browsersecurity>,-,true",
    "<browsersecurity>securewindow</browsersecurity>,securewindow,false"
  })
  void theBrowserIsAsSafe(String field, String security, boolean settings) {
    String upgraded = quiz(field + "<feedbacks></feedbacks>");
    assertThat(upgraded).contains("<browsersecurity>" + security + "<").doesNotContain("popup");
    assertThat(upgraded.contains("<feedbacks></feedbacks><subplugin_quizaccess_seb_quiz>"
            + "<quizaccess_seb_quizsettings><requiresafeexambrowser>4<"))
        .isEqualTo(settings);
  }

  @Test
  void toPassIsSaidByTheModule() {
    String inside = "<completionpass>1</completionpass><attempts_number>3</attempts_number>";
    assertThat(archive(inside).upgraded(MODULE, new QuizFields()))
        .isEqualTo("<module id=\"7\"><completionpassgrade>1</completionpassgrade></module>");
    assertThat(quiz(inside))
        .contains("<attempts_number>3</attempts_number>")
        .doesNotContain("completionpass");
  }

  @ParameterizedTest
  @CsvSource({"0,inprogress", "77,finished"})
  void attemptsHaveAState(String finished, String state) {
    assertThat(archive("<attempts><attempt id=\"1\"><timefinish>" + finished
                + "</timefinish></attempt></attempts>")
            .upgraded(QUIZ, new QuizAttempts()))
        .contains("<attempt id=\"1\"><state>" + state + "</state><gradednotificationsenttime>"
            + finished + "</gradednotificationsenttime><timefinish>");
  }
}
