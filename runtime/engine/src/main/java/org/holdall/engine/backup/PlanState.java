package org.holdall.engine.backup;

import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/** What all tasks of a plan share. */
final class PlanState {
  final Snapshot snapshot;
  final SiteConfig config;
  final Settings settings;
  final Subject subject;

  /** Ids of the whole backup: what the files at the top list. */
  final Annotations finals = new Annotations();

  private @Nullable PlanInformation information;
  private @Nullable Boolean gradebookComplete;

  PlanState(Snapshot snapshot, SiteConfig config, Settings settings, Subject subject) {
    this.snapshot = snapshot;
    this.config = config;
    this.settings = settings;
    this.subject = subject;
  }

  boolean setting(String name) {
    Setting setting = settings.find(name);
    return setting != null && setting.isOn();
  }

  /** Whether the activity is part of the backup. */
  boolean included() {
    return setting(subject.prefix() + "_included");
  }

  /** A condition that is the same for all tasks. */
  boolean holds(String term) {
    return switch (term) {
      case "course" -> !subject.course().siteCourse();
      case "all_activities" -> included();
      case "gradebook_complete" -> gradebookComplete();
      default -> setting(term);
    };
  }

  /** Whether every graded activity of the course is included: only then the course's grade book can be restored. */
  private boolean gradebookComplete() {
    if (gradebookComplete == null) {
      String sql =
          "SELECT [itemmodule], [iteminstance] FROM {grade_items} WHERE [courseid] = ? AND [itemtype] = 'mod'";
      Query query =
          Query.of(SqlText.of(snapshot.database(), sql), subject.course().id());
      boolean complete = true;
      try (Rows rows = snapshot.rows(query)) {
        while (rows.next()) {
          complete &= included()
              && subject.activity().modulename().equals(rows.text(0))
              && subject.instance() == rows.id(1);
        }
      }
      gradebookComplete = complete;
    }
    return gradebookComplete;
  }

  void information(PlanInformation made) {
    information = made;
  }

  PlanInformation information() {
    if (information == null) {
      throw new IllegalStateException("asked before the plan was complete");
    }
    return information;
  }
}
