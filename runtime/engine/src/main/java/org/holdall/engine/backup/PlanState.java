package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.annotations.Kind;
import org.holdall.annotations.Task;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.settings.Conditions;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.Features;
import org.holdall.engine.xml.LinkEncoder;
import org.jspecify.annotations.Nullable;

/** What all tasks of a plan share. */
final class PlanState {
  final Snapshot snapshot;
  final SiteConfig config;
  final Settings settings;
  final Outline outline;
  final Features features;
  final Secrets secrets;
  private final Mode mode;
  private final Map<String, Boolean> rights;

  /** Ids found after the last list of a task; files among them belong to the backup all the same. */
  final Annotations leftover = new Annotations();

  /** Ids of the whole backup: what the files at the top list. */
  final Annotations finals = new Annotations();

  private final Map<List<Object>, List<List<@Nullable String>>> rows = new HashMap<>();

  private LinkEncoder links = LinkEncoder.NONE;
  private @Nullable PlanInformation information;
  private @Nullable Boolean gradebookComplete;

  PlanState(
      Snapshot snapshot,
      SiteConfig config,
      Settings settings,
      Outline outline,
      Features features,
      Mode mode,
      Map<String, Boolean> rights) {
    this.snapshot = snapshot;
    this.config = config;
    this.settings = settings;
    this.outline = outline;
    this.features = features;
    this.mode = mode;
    secrets = Secrets.of(config);
    this.rights = rights;
  }

  /** Rows of the site, asked for once. */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return snapshot.alone(() ->
        rows.computeIfAbsent(List.of(sql, List.of(values)), key -> read(sql, columns, values)));
  }

  private List<List<@Nullable String>> read(String sql, int columns, Object... values) {
    List<List<@Nullable String>> found = new ArrayList<>();
    try (Rows read = snapshot.rows(Query.of(SqlText.of(snapshot.database(), sql), values))) {
      while (read.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add(read.text(i));
        }
        found.add(Collections.unmodifiableList(row));
      }
    }
    return Collections.unmodifiableList(found);
  }

  boolean setting(String name) {
    Setting setting = settings.find(name);
    return setting != null && setting.isOn();
  }

  /** Whether the archive has the contents of files. */
  boolean contents() {
    return mode.contents(config) && setting("files");
  }

  /** Whether the settings have a part in the backup. */
  boolean included(Part part) {
    return switch (part.kind()) {
      case SECTION, ACTIVITY -> setting(part.prefix() + "_included");
      case BLOCK -> setting("blocks") && (part.parent() == null || included(part.parent()));
      default -> true;
    };
  }

  /** A condition that is the same for all tasks. */
  boolean holds(String term) {
    return switch (term) {
      case "course" -> !outline.course().siteCourse();
      case "all_activities" -> allActivities();
      case "gradebook_complete" -> gradebookComplete();
      default ->
        Conditions.isRelease(term)
            ? BackupVersion.of(config.core("version")).reaches(term)
            : rights.getOrDefault(term, term.equals(mode.text()) || setting(term));
    };
  }

  /** Never those of a single section: badges and completion may be about activities of others. */
  private boolean allActivities() {
    return outline.type() != BackupType.SECTION
        && outline.parts(Task.ACTIVITY).stream().allMatch(this::included);
  }

  /**
   * Whether every graded activity of the course is included: only then the course's grade book can be restored. Known
   * once all activities are written; first asked, for a step's own condition, by who starts the steps.
   */
  private boolean gradebookComplete() {
    if (gradebookComplete == null) {
      String sql = "SELECT [id] FROM {grade_items} WHERE [courseid] = ? AND [itemtype] = 'mod'";
      Query query =
          Query.of(SqlText.of(snapshot.database(), sql), outline.course().id());
      boolean complete = true;
      try (Rows rows = snapshot.rows(query)) {
        while (rows.next()) {
          complete &= finals.of(Kind.GRADE_ITEM).contains(rows.id(0));
        }
      }
      gradebookComplete = complete;
    }
    return gradebookComplete;
  }

  void links(LinkEncoder made) {
    links = made;
  }

  LinkEncoder links() {
    return links;
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
