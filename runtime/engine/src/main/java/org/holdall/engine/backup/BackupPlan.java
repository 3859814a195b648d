package org.holdall.engine.backup;

import java.util.List;
import org.holdall.engine.site.SiteIdentity;

/**
 * What a backup will do, as it was decided. Can be kept, and followed later.
 *
 * @param site of which it is: what archives call {@code original_site_identifier_hash}
 * @param settings in plan order
 * @param parts that are included, in the order of the plan
 * @param steps in the order in which they run, each as the id of its tree
 * @param warnings one line each
 */
public record BackupPlan(
    String site,
    List<Decision> settings,
    List<Included> parts,
    List<String> steps,
    List<String> warnings) {

  public BackupPlan {
    settings = List.copyOf(settings);
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }

  static BackupPlan of(PlanState state, Plan plan, List<String> warnings) {
    return new BackupPlan(
        SiteIdentity.hash(state.config),
        state.settings.all().stream()
            .map(each -> new Decision(
                each.level().text(), each.name(), each.value(), each.status().name()))
            .toList(),
        state.outline.parts().stream()
            .filter(state::included)
            .map(part -> new Included(part.directory(), part.title()))
            .toList(),
        plan.stages().stream().map(Plan.Stage::id).toList(),
        warnings);
  }

  /**
   * A setting.
   *
   * @param level as in {@code moodle_backup.xml}
   * @param status who held it, as in {@link org.holdall.engine.settings.Status}
   */
  public record Decision(String level, String name, String value, String status) {}

  /** A part of the course; {@code directory} is its folder in the archive. */
  public record Included(String directory, String title) {}
}
