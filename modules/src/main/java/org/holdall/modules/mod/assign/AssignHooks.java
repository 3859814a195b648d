package org.holdall.modules.mod.assign;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** Submissions of groups need groups; who was graded has a submission; without users nobody's name is revealed. */
public final class AssignHooks extends AssignRestore {
  private final Set<Long> submitted = new HashSet<>();

  /** Attempts that were graded, by user. */
  private final Map<Long, Long> graded = new LinkedHashMap<>();

  private boolean withSubmissions;

  @Override
  protected void beforeAssign(Row row, RestoredRow out, RestoreScope in) {
    submitted.clear();
    graded.clear();
    withSubmissions = row.id(ASSIGN_TEAMSUBMISSION) == 0 || in.setting("groups");
    if (!in.setting("userinfo") && row.id(ASSIGN_BLINDMARKING) != 0) {
      out.set("revealidentities", 0);
    }
  }

  @Override
  protected void beforeSubmission(Row row, RestoredRow out, RestoreScope in) {
    if (!withSubmissions) {
      out.skip();
    }
  }

  @Override
  protected void afterSubmission(Row row, long newId, RestoreScope in) {
    submitted.add(in.mapped("USER", row.id(SUBMISSION_USERID)));
  }

  @Override
  protected void beforeGrade(Row row, RestoredRow out, RestoreScope in) {
    String grade = row.text(GRADE_GRADE);
    if (grade != null && grade.startsWith("-")) {
      out.set("grade", -1); // not graded
    }
  }

  @Override
  protected void afterGrade(Row row, long newId, RestoreScope in) {
    graded.put(in.mapped("USER", row.id(GRADE_USERID)), row.id(GRADE_ATTEMPTNUMBER));
  }

  @Override
  public void afterExecute(RestoreScope in) {
    graded.keySet().removeAll(submitted);
    graded.forEach((user, attempt) -> {
      Map<String, Object> submission = new LinkedHashMap<>();
      submission.put("assignment", in.word("ACTIVITY"));
      submission.put("userid", user);
      submission.put("timecreated", in.word("NOW"));
      submission.put("timemodified", in.word("NOW"));
      submission.put("status", "new");
      submission.put("groupid", 0L);
      submission.put("attemptnumber", attempt);
      submission.put("latest", 1L);
      in.insert("assign_submission", submission);
    });
  }
}
