package org.holdall.engine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.anonymise.Anonymiser;
import org.holdall.engine.archive.ArchiveWriter;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.files.Pool;
import org.holdall.engine.log.Loggers;
import org.holdall.engine.log.TextLogger;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.settings.BackupSettings;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.site.SiteIdentity;
import org.holdall.engine.site.SiteLookup;
import org.holdall.engine.structure.Features;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.engine.xml.TextFilter;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** The life of one backup: checks, settings, plan, execution. Each method moves it on; none can be repeated. */
final class BackupController {
  /** Settings that ask for what cannot be written yet. */
  private static final Map<String, String> LATER =
      Map.of("imscc11", "Common Cartridges cannot be written yet");

  private final BackupRequest request;
  private final Site site;
  private final Snapshot snapshot;
  private final SiteConfig config;
  private final Loggers log;
  private final List<String> warnings = new ArrayList<>();
  private final Problems problems = new Problems();
  private BackupStatus status = BackupStatus.CREATED;
  private @Nullable PlanState state;
  private @Nullable Plan plan;
  private @Nullable NeededContents contents;
  private TextFilter filter = TextFilter.NONE;
  private List<Tree> trees = List.of();
  private List<BackupReport.TreeRows> rows = List.of();
  private String id = "";
  private String wwwroot = "";

  BackupController(BackupRequest request, Site site, Snapshot snapshot, Loggers log) {
    this.request = request;
    this.site = site;
    this.snapshot = snapshot;
    this.log = log;
    this.config = SiteConfig.read(snapshot, site.forced());
  }

  BackupStatus status() {
    return status;
  }

  List<String> warnings() {
    return warnings;
  }

  Problems problems() {
    return problems;
  }

  List<BackupReport.TreeRows> rows() {
    return rows;
  }

  String id() {
    return id;
  }

  /** Version of the site's own backup code. */
  BackupVersion version() {
    BackupVersion known = site.backupVersion();
    return known != null ? known : BackupVersion.of(config.core("version"));
  }

  /** Whether the site has a plugin, by its component. */
  boolean installed(String component) {
    return config.installed(component);
  }

  /** Checks what was asked for, and finds it. */
  void plan(List<StructureStep> steps) {
    long user = SiteLookup.user(snapshot, request.user(), config);
    Pool pool = Pool.of(site.dataroot(), config);
    Outline found = OutlineReader.read(snapshot, request.type(), request.id(), problems);
    trees = trees(steps);
    KnownPlugins known = new KnownPlugins(trees);
    known.check(found, problems);
    Outline outline = request.unknown() == Unknown.SKIP ? known.only(found) : found;
    Settings settings =
        BackupSettings.of(request.type().text(), request.mode(), known.parts(outline), config);
    long course = outline.course().context();
    long context = request.type() == BackupType.ACTIVITY ? found.parts().get(0).context() : course;
    SecurityCheck security = new SecurityCheck(snapshot, config, user, course);
    security.apply(request.type(), request.mode(), context, settings);
    Features features = new Features(trees);
    state = new PlanState(
        snapshot, config, settings, outline, features, request.mode(), security.rights());
    contents = new NeededContents(pool, state(), request.unknown(), problems, log);
    String given = site.wwwroot();
    wwwroot = given != null ? given : SiteLookup.wwwroot(snapshot, config);
    if (given == null) {
      warn("The site's address " + wwwroot
          + " was taken from the database; if it is another, give --wwwroot URL.");
    }
    move(BackupStatus.PLANNED);
  }

  /** Sets what the request sets, or an earlier plan of it; then it is known what cannot be backed up. */
  Settings configure(@Nullable BackupPlan followed) {
    Settings settings = state().settings;
    if (followed == null) {
      request.settings().forEach((name, value) -> settings.get(name).set(value));
    } else if (followed.site().equals(SiteIdentity.hash(config))) {
      Agreement.apply(followed, settings, this::warn);
    } else {
      throw new HoldallException("The backup was planned for another site. Give that site.");
    }
    if (request.strictlyAnonymous() && settings.get("users").isOn()) {
      settings.get("anonymize").set("1");
    }
    LATER.forEach((name, why) -> {
      Setting setting = settings.find(name);
      if (setting != null && setting.isOn()) {
        throw new LaterException(why + ". Give --set " + name + "=0.");
      }
    });
    new UnknownPlugins(state(), trees).check(problems);
    problems.check(request.unknown());
    problems.all().forEach(problem -> log.warning(problem.text()));
    settings
        .all()
        .forEach(each -> log.debug(each.name() + "=" + each.value() + ", " + each.status()));
    move(BackupStatus.CONFIGURED);
    return settings;
  }

  /** Puts tasks and steps together. */
  void prepare(List<StructureStep> steps, String backupId, long date) {
    PlanState shared = state();
    id = backupId;
    plan = new Plan(shared, steps);
    PlanInformation.Identity identity =
        new PlanInformation.Identity(backupId, date, wwwroot, version());
    shared.links(
        LinkEncoder.of(trees(steps), wwwroot, shared.outline.course().id(), version()::reaches));
    if (request.strictlyAnonymous()) {
      strict(Anonymiser.of(snapshot, config));
    }
    shared.information(new PlanInformation(shared, identity, request, this::contents));
    if (shared.outline.parts().stream().noneMatch(shared::included)) {
      warn("The settings leave everything out: the archive has no activity.");
    }
    log.info("Plan: steps " + plan.stages().size() + ", parts "
        + shared.outline.parts().stream().filter(shared::included).count());
    move(BackupStatus.AWAITING);
  }

  /** What {@link #prepare} decided. */
  BackupPlan decided(List<String> said) {
    return BackupPlan.of(state(), plan(), said);
  }

  private Plan plan() {
    if (plan == null) {
      throw new IllegalStateException("no plan in status " + status);
    }
    return plan;
  }

  /** Runs all steps, and hands what was logged and the contents of files to the archive. */
  void execute(
      StageRunner runner,
      ArchiveWriter archive,
      TextLogger archived,
      Progress rowsPart,
      Progress filesPart)
      throws IOException {
    Plan planned = plan();
    move(BackupStatus.EXECUTING);
    rows = new BackupExecution(planned, state(), log, this::warn).run(runner, rowsPart);
    log.info(
        "File pool: contents " + contents().size() + ", bytes " + contents().bytes());
    try (OutputStream entry = archive.entry("moodle_backup.log")) {
      String text = filter.filter("log", new String(archived.bytes(), UTF_8));
      entry.write(text.getBytes(UTF_8));
    }
    if (request.strictlyAnonymous()) {
      contents().listTexts(archive).ifPresent(this::warn);
    }
    contents().addTo(archive, filesPart);
  }

  private void strict(Anonymiser anonymiser) {
    filter = anonymiser;
    if (!anonymiser.kept().isEmpty()) {
      warn("These names of users are also words of Moodle, and are in the archive: "
          + String.join(", ", anonymiser.kept()) + ".");
    }
  }

  /** What changes all values on their way into the archive. */
  TextFilter filter() {
    return filter;
  }

  /** The contents that the files need; all files must be known. */
  PoolContents contents() {
    if (contents == null) {
      throw new IllegalStateException("no contents in status " + status);
    }
    return contents.get();
  }

  /** What replaces the site's addresses in texts. */
  LinkEncoder links() {
    return state().links();
  }

  /** Ends it, well or badly. */
  void finish(boolean ok) {
    move(ok ? BackupStatus.FINISHED_OK : BackupStatus.FINISHED_ERR);
  }

  private PlanState state() {
    if (state == null) {
      throw new IllegalStateException("not planned in status " + status);
    }
    return state;
  }

  private void warn(String line) {
    warnings.add(line);
    log.warning(line);
  }

  private void move(BackupStatus next) {
    if (!status.leadsTo(next)) {
      throw new IllegalStateException("from " + status + " to " + next);
    }
    status = next;
    log.debug("Status " + next + " " + next.code());
  }

  static List<Tree> trees(List<StructureStep> steps) {
    return steps.stream().map(StructureStep::tree).toList();
  }
}
