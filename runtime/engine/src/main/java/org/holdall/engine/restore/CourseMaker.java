package org.holdall.engine.restore;

import java.util.Set;
import org.holdall.engine.ConflictException;
import org.holdall.engine.access.Access;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.empty.CourseContents;
import org.holdall.engine.restore.empty.UsedElsewhere;
import org.holdall.engine.restore.place.NewCourse;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.site.SiteLookup;

/** Makes the course that is restored into, or empties it, as the request says. */
final class CourseMaker {
  private final RestoreState state;
  private final Transaction transaction;

  CourseMaker(RestoreState state, Transaction transaction) {
    this.state = state;
    this.transaction = transaction;
  }

  /** Makes one, if that is the request. */
  TargetCourse make() {
    TargetCourse target = state.target();
    return !target.made()
        ? target
        : target.as(NewCourse.make(
            transaction, target.category(), name("fullname"), name("shortname"), state.now()));
  }

  /**
   * Empties the one that is there.
   *
   * @param plan knows all that a course may hold
   * @return SHA-1 of the contents of its files, which perhaps no row names any more
   */
  Set<String> empty(RestorePlan plan) {
    long course = state.target().id();
    UsedElsewhere.problem(transaction, course).ifPresent(problem -> {
      throw new ConflictException(problem); // nothing stood against it in the checks
    });
    CourseContents contents = new CourseContents(
        transaction, plan.trees(), course, access(Set.of()).administrator(), this::allows);
    plan.hooks().forEach(each -> each.beforeEmptying(contents));
    return contents.delete(
        state.setting("keep_roles_and_enrolments"),
        state.setting("keep_groups_and_groupings"),
        state.restorer(),
        state.now());
  }

  /** Whether the user who restores may do something in the course. */
  private boolean allows(String capability) {
    TargetCourse course = state.target();
    return access(Set.of(capability))
        .allows(capability, SiteLookup.place(transaction, course.id(), course.category()));
  }

  private Access access(Set<String> capabilities) {
    return Access.of(transaction, state.config(), state.restorer(), capabilities);
  }

  /** As the settings say; an archive of less than a course has none, and says what the course was called. */
  private String name(String which) {
    String wanted = state.value("course_" + which);
    return wanted.isEmpty() ? state.header().get("original_course_" + which) : wanted;
  }
}
