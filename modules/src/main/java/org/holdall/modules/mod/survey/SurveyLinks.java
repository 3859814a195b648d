package org.holdall.modules.mod.survey;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to survey activities. */
@Plugin("mod_survey")
@Link(name = "SURVEYINDEX", path = "/mod/survey/index.php?id=", to = "COURSE")
@Link(name = "SURVEYVIEWBYID", path = "/mod/survey/view.php?id=", to = "COURSE_MODULE")
record SurveyLinks() {}
