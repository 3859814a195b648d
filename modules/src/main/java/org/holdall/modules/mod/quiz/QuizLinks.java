package org.holdall.modules.mod.quiz;

import org.holdall.annotations.Feature;
import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to quiz activities. */
@Plugin(value = "mod_quiz", features = Feature.QUESTION_BANK)
@Link(name = "QUIZINDEX", path = "/mod/quiz/index.php?id=", to = "COURSE")
@Link(name = "QUIZVIEWBYID", path = "/mod/quiz/view.php?id=", to = "COURSE_MODULE")
@Link(name = "QUIZVIEWBYQ", path = "/mod/quiz/view.php?q=", to = "quiz")
record QuizLinks() {}
