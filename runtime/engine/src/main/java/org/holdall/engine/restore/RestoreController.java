package org.holdall.engine.restore;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.holdall.annotations.Task;
import org.holdall.engine.ConflictException;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.database.View;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.restore.caches.DirtyContext;
import org.holdall.engine.restore.empty.CourseContents;
import org.holdall.engine.restore.empty.UsedElsewhere;
import org.holdall.engine.restore.files.AttachedAreas;
import org.holdall.engine.restore.files.FileAttacher;
import org.holdall.engine.restore.files.FileCheck;
import org.holdall.engine.restore.files.FileRecords;
import org.holdall.engine.restore.kind.KindContext;
import org.holdall.engine.restore.kind.Kinds;
import org.holdall.engine.restore.place.KnownModules;
import org.holdall.engine.restore.place.NewCourse;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.restore.read.IncludedIds;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.settings.RestoreSettings;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.site.SiteIdentity;
import org.holdall.engine.site.SiteLookup;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.verify.RequiredFiles;
import org.holdall.engine.xml.LinkEncoder;

/** The life of one restore: {@link #check} finds out all that can be known before, {@link #execute} does it. */
final class RestoreController {
  private final RestoreRequest request;
  private final Site site;
  private final SiteConfig config;
  private final BackupVersion version;
  private final Extraction archive;
  private final Findings findings = new Findings();
  private final KindCounts counts = new KindCounts();
  private final RestoreState state;
  private final RestorePlan plan;
  private final FileRecords files;
  private final Present present;
  private Set<String> fileAreas = Set.of();
  private Map<String, Long> ids = Map.of();

  /** Plans a restore. */
  RestoreController(
      RestoreRequest request,
      Site site,
      SiteConfig config,
      Snapshot snapshot,
      Extraction archive,
      List<StructureStep> steps,
      Instant now)
      throws IOException {
    this.request = request;
    this.site = site;
    this.config = config;
    this.archive = archive;
    BackupHeader header = archive.header();
    BackupVersion known = site.backupVersion();
    version = known != null ? known : BackupVersion.of(config.core("version"));
    Archive.check(header);
    Archive.checkNewer(
        header, version.version(), String.valueOf(config.get("core", "version")), findings);
    Set<String> unknown = KnownModules.unknown(snapshot, header, steps, findings);
    String wwwroot = site.wwwroot();
    if (wwwroot == null) {
      wwwroot = SiteLookup.wwwroot(snapshot, config);
    }
    TargetCourse target = target(snapshot);
    Archive.checkHome(header, target, findings);
    long restorer = SiteLookup.user(snapshot, request.user(), config);
    Settings settings =
        RestoreSettings.of(header, target.made(), target.emptied(), request.mode(), config);
    RestoreSecurity security = new RestoreSecurity(snapshot, config, restorer, target, findings);
    security.apply(header, request.mode(), settings);
    request.settings().forEach((name, value) -> settings.get(name).set(value));
    present = request.ifPresent() == IfPresent.SKIP
        ? Present.find(snapshot, header, target, settings, unknown, findings)
        : Present.NOT_ALL;
    RestoreState planned = new RestoreState(
        header,
        config,
        settings,
        target,
        SiteLookup.systemContext(snapshot),
        wwwroot,
        SiteIdentity.same(header, config, wwwroot),
        restorer,
        now.getEpochSecond(),
        IncludedIds.all(),
        unknown,
        request.roleMap(),
        request.mode());
    security.remoteUsers(planned);
    List<RestoreTask> tasks = new RestoreTasks(planned, archive, unknown).all();
    state = planned.with(included(tasks));
    if (tasks.size() == 1) {
      findings.error("The settings leave out every activity: there is nothing to restore."
          + " Set activities=1, or leave the setting away.");
    }
    plan = new RestorePlan(
        steps, site.database().schema(), Secrets.of(state.config()), tasks, state::holds);
    files = FileRecords.of(steps, archive::file, state.decoder(plan.trees())::value);
  }

  private void replaceable(String problem) {
    if (!problem.isEmpty()) {
      findings.error(problem);
    }
  }

  private TargetCourse target(Snapshot snapshot) {
    if (request.target() instanceof RestoreTarget.NewCourse made) {
      return TargetCourse.in(snapshot, made.category());
    }
    RestoreTarget.Into into = (RestoreTarget.Into) request.target();
    TargetCourse course = TargetCourse.of(snapshot, SiteLookup.course(snapshot, into.course()));
    if (into.replace() && course.home()) {
      throw new HoldallException("The site's home page cannot be replaced. Choose another course.");
    }
    return course.emptied(into.replace());
  }

  /** The course that has all of it already, 0 if something is to be restored. */
  long present() {
    return present.course();
  }

  RestoreState state() {
    return state;
  }

  Findings findings() {
    return findings;
  }

  /** What the checks counted. */
  KindCounts counts() {
    return counts;
  }

  /** Reads all that will be restored, and finds what stands against it. */
  void check(Snapshot snapshot, PoolWriter pool) throws IOException {
    requireFiles(state.unknown());
    Kinds kinds = Kinds.of(context(state, snapshot, pool));
    new CourseCopy(state).check(snapshot, kinds.access(), findings);
    if (state.target().emptied()) {
      replaceable(UsedElsewhere.problem(snapshot, state.target().id()));
    }
    Checks checks = new Checks(state, archive, kinds, findings, counts);
    checks.run(plan);
    ids = checks.ids();
    fileAreas =
        FileCheck.check(files, hash -> size(hash, pool), site.database().schema(), findings);
    findings.check(request.strict());
  }

  /** Writes all rows, and makes the contents of files appear; the caller commits. */
  RestoreRun execute(Transaction transaction, PoolWriter pool, Progress rows) throws IOException {
    RestoreState made = state.with(course(transaction));
    Kinds kinds = Kinds.of(context(made, transaction, pool));
    RestoreRun run =
        new RestoreRun(made, plan, transaction, kinds, new AttachedAreas(fileAreas), archive::file);
    run.inserts.expect(ids);
    List<Runnable> afterwards = new ArrayList<>();
    Progress attempt = rows.part("attempt", 1);
    List<Progress> parts =
        plan.steps().stream().map(step -> attempt.part(step.tree().id(), 1)).toList();
    for (int i = 0; i < parts.size(); i++) {
      restore(run, plan.steps().get(i), afterwards);
      parts.get(i).end();
    }
    run.inserts.flush();
    kinds.finish(transaction);
    afterwards.forEach(Runnable::run);
    run.deferred.finish(
        transaction,
        run.mappings,
        new Missing(new TaskScope(run, plan.whole())),
        text -> run.decoded(text).text());
    run.inserts.flush();
    pool.publish(new FileAttacher(transaction, run.areas, attached(run, pool)).attach(files));
    new CourseCopy(made).finish(run);
    run.placement.prepare();
    DirtyContext.mark(transaction, run.placement.courseContext(), made.now(), session());
    run.placement.finish();
    return run;
  }

  /** How many seconds a session of the site lasts: eight hours unless the site says otherwise. */
  private long session() {
    String seconds = config.get("core", "sessiontimeout");
    return seconds == null || !seconds.matches("\\d{1,9}") ? 8 * 3600 : Long.parseLong(seconds);
  }

  /** The target course: made now if it is to be, or emptied. */
  private TargetCourse course(Transaction transaction) {
    TargetCourse target = state.target();
    if (target.emptied()) {
      String problem = UsedElsewhere.problem(transaction, target.id());
      if (!problem.isEmpty()) {
        throw new ConflictException(problem); // nothing stood against it in the checks
      }
      new CourseContents(transaction, plan.trees(), target.id())
          .delete(
              state.setting("keep_roles_and_enrolments"),
              state.setting("keep_groups_and_groupings"),
              state.restorer(),
              state.now());
    }
    return !target.made()
        ? target
        : target.as(NewCourse.make(
            transaction, target.category(), name("fullname"), name("shortname"), state.now()));
  }

  /** As the settings say; an archive of less than a course has none, and says what the course was called. */
  private String name(String which) {
    String wanted = state.value("course_" + which);
    return wanted.isEmpty() ? state.header().get("original_course_" + which) : wanted;
  }

  private void restore(RestoreRun run, StepPlan step, List<Runnable> afterwards)
      throws IOException {
    StepReader reader = new StepReader(step.step());
    for (RestoreTask task : step.tasks()) {
      PrivateContent file = archive.file(task.file(step.file()));
      if (file != null && (step.makesPlace() || run.has(task))) {
        Look.at(run.kinds, state, step, task, file);
        TaskScope scope = new TaskScope(run, task);
        List<RestoreHooks> hooks = step.step().hooks();
        reader.read(file, task.file(step.file()), new RestoreSink(scope, step, hooks));
        hooks.forEach(each -> each.afterExecute(scope));
        hooks.forEach(each -> afterwards.add(() -> each.afterRestore(scope)));
      }
    }
  }

  private FileAttacher.Target attached(RestoreRun run, PoolWriter pool) {
    return new FileAttacher.Target(
        hash -> size(hash, pool),
        old -> run.mappings.get("USER", old),
        state.restorer(),
        state.now(),
        state.sameSite(),
        run::counted,
        run.warnings::add);
  }

  /** Of content that the archive or the site's pool has, else -1. */
  private long size(String hash, PoolWriter pool) {
    Long size = archive.contents().get(hash);
    return size != null ? size : pool.size(hash);
  }

  private KindContext context(RestoreState state, View view, PoolWriter pool) {
    return new KindContext(
        view,
        new SiteAsArchive(
            view,
            plan,
            LinkEncoder.of(plan.trees(), state.wwwroot(), state.target().id(), version::reaches),
            version::reaches,
            pool.privateFolder()),
        site.dataroot(),
        config,
        state.header(),
        state.sameSite(),
        state.target(),
        plan.areas(),
        state.restorer(),
        state.roleMap());
  }

  /** Modules that are left out anyway need none. */
  private void requireFiles(Set<String> unknown) {
    List<String> leftOut = state.header().activities().stream()
        .filter(each -> unknown.contains(each.get("modulename")))
        .map(each -> each.getOrDefault("directory", "") + "/")
        .toList();
    for (String name : RequiredFiles.of(state.header())) {
      if (archive.file(name) == null && leftOut.stream().noneMatch(name::startsWith)) {
        findings.error(name + " is missing in the archive. Get another copy of it.");
      }
    }
    findings.check(false);
  }

  private IncludedIds included(List<RestoreTask> tasks) throws IOException {
    Map<String, PrivateContent> lists = new TreeMap<>();
    for (RestoreTask task : tasks) {
      String name = task.file("inforef.xml");
      PrivateContent list = archive.file(name);
      if (list != null) {
        lists.put(name, list);
      } else if (task.kind() == Task.ACTIVITY) {
        return IncludedIds.all(); // nobody knows what is needed
      }
    }
    return IncludedIds.read(lists);
  }
}
