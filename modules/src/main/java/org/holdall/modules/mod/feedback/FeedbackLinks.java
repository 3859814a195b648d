package org.holdall.modules.mod.feedback;

import org.holdall.annotations.Link;
import org.holdall.annotations.Plugin;

/** Links to feedback activities. */
@Plugin("mod_feedback")
@Link(name = "FEEDBACKINDEX", path = "/mod/feedback/index.php?id=", to = "COURSE")
@Link(name = "FEEDBACKVIEWBYID", path = "/mod/feedback/view.php?id=", to = "COURSE_MODULE")
@Link(name = "FEEDBACKANALYSISBYID", path = "/mod/feedback/analysis.php?id=", to = "COURSE_MODULE")
@Link(
    name = "FEEDBACKSHOWENTRIESBYID",
    path = "/mod/feedback/show_entries.php?id=",
    to = "COURSE_MODULE")
record FeedbackLinks() {}
