package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdall.annotations.Kind;
import org.holdall.annotations.Task;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.settings.Level;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.SiteIdentity;
import org.holdall.engine.structure.BackupInformation;
import org.jspecify.annotations.Nullable;

/** What {@code moodle_backup.xml} says: known at the beginning, but for what depends on the ids found. */
final class PlanInformation implements BackupInformation {
  private final PlanState plan;
  private final Map<String, String> values = new HashMap<>();
  private final Supplier<PoolContents> contents;
  private final boolean subsections;

  PlanInformation(
      PlanState plan, Identity identity, BackupRequest request, Supplier<PoolContents> contents) {
    this.plan = plan;
    this.contents = contents;
    this.subsections = identity.version.reaches("4.5");
    Outline.Course course = plan.outline.course();
    values.put("name", plan.settings.get("filename").value());
    values.put("moodle_version", plan.config.core("version"));
    values.put("moodle_release", plan.config.core("release"));
    values.put("backup_version", Long.toString(identity.version.version()));
    values.put("backup_release", identity.version.release());
    values.put("backup_date", Long.toString(identity.date));
    values.put("include_files", plan.contents() ? "1" : "0");
    values.put("original_wwwroot", identity.wwwroot);
    values.put("original_site_identifier_hash", SiteIdentity.hash(plan.config));
    values.put("original_course_id", Long.toString(course.id()));
    values.put("original_course_format", course.format());
    values.put("original_course_fullname", course.fullname());
    values.put("original_course_shortname", course.shortname());
    values.put("original_course_startdate", course.startdate());
    values.put("original_course_enddate", course.enddate());
    values.put("original_course_contextid", Long.toString(course.context()));
    values.put("original_system_contextid", Long.toString(course.systemContext()));
    values.put("backup_id", identity.backupId);
    values.put("type", request.type().text());
    values.put("format", "moodle2");
    values.put("interactive", request.mode().interactive() ? "1" : "");
    values.put("mode", Integer.toString(request.mode().code()));
    values.put("execution", request.mode().delayed() ? "2" : "1");
    values.put("executiontime", "0");
  }

  /** What tells this backup from others; {@code date} is in seconds. */
  record Identity(String backupId, long date, String wwwroot, BackupVersion version) {}

  @Override
  public @Nullable String information(String name) {
    return switch (name) {
      case "mnet_remoteusers" -> remoteUsers() ? "1" : "0";
      case "include_file_references_to_external_content" -> contents.get().references() ? "1" : "0";
      default -> values.get(name);
    };
  }

  private boolean remoteUsers() {
    SiteDatabase database = plan.snapshot.database();
    Instances users = new Instances().numbers("id", plan.finals.of(Kind.USER).toLongs());
    String relation = database.dialect().relation(users, "i");
    String sql = SqlText.of(
            database,
            "SELECT COUNT(*) FROM %s JOIN {user} u ON u.[id] = [i].[id] WHERE u.[mnethostid] <> ?")
        .formatted(relation);
    List<Object> parameters = new ArrayList<>(database.dialect().values(users));
    parameters.add(Long.valueOf(plan.config.core("mnet_localhost_id")));
    try (Rows rows = plan.snapshot.rows(new Query(sql, parameters))) {
      return rows.next() && rows.id(0) > 0;
    }
  }

  @Override
  public List<Activity> activities() {
    return included(Task.ACTIVITY).map(this::activity).toList();
  }

  private Activity activity(Part part) {
    String subsection = !subsections ? null : part.subsection() ? "1" : "";
    return new Activity(
        part.id(), part.section(), part.name(), part.title(), part.directory(), subsection);
  }

  @Override
  public List<Section> sections() {
    return included(Task.SECTION).map(this::section).toList();
  }

  private Section section(Part part) {
    Part owner = part.parent();
    String module = owner == null ? "" : Long.toString(owner.id());
    return new Section(
        part.id(),
        part.title(),
        part.directory(),
        subsections ? module : null,
        subsections ? part.name() : null);
  }

  @Override
  public @Nullable Course course() {
    return included(Task.COURSE)
        .map(part -> new Course(part.id(), part.title(), part.directory()))
        .findFirst()
        .orElse(null);
  }

  private Stream<Part> included(Task kind) {
    return plan.outline.parts(kind).stream().filter(plan::included);
  }

  @Override
  public List<Setting> settings() {
    Map<String, Part> parts = new HashMap<>();
    plan.outline.parts().forEach(part -> parts.put(part.prefix(), part));
    return plan.settings.all().stream()
        .flatMap(setting -> {
          Part part = setting.level() == Level.ROOT ? null : owner(setting.name(), parts);
          return part == null || plan.included(part)
              ? Stream.of(written(setting, part))
              : Stream.of();
        })
        .toList();
  }

  /** The part whose prefix the name begins with. */
  private static @Nullable Part owner(String name, Map<String, Part> parts) {
    for (int end = name.indexOf('_'); end > 0; end = name.indexOf('_', end + 1)) {
      Part part = parts.get(name.substring(0, end));
      if (part != null) {
        return part;
      }
    }
    return null;
  }

  private static Setting written(org.holdall.engine.settings.Setting setting, @Nullable Part part) {
    String prefix = part == null ? null : part.prefix();
    boolean section = part != null && part.kind() == Task.SECTION;
    return new Setting(
        setting.level().text(),
        section ? prefix : null,
        section ? null : prefix,
        setting.name(),
        setting.value());
  }
}
