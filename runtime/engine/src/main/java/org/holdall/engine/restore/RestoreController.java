package org.holdall.engine.restore;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.database.View;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.restore.empty.ForeignTables;
import org.holdall.engine.restore.empty.UsedElsewhere;
import org.holdall.engine.restore.files.AttachedAreas;
import org.holdall.engine.restore.files.FileCheck;
import org.holdall.engine.restore.files.FileRecords;
import org.holdall.engine.restore.kind.KindContext;
import org.holdall.engine.restore.kind.Kinds;
import org.holdall.engine.restore.place.KnownModules;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.restore.read.IncludedIds;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.settings.RestoreSettings;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.site.SiteIdentity;
import org.holdall.engine.site.SiteLookup;
import org.holdall.engine.structure.StructureStep;
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
  private Set<String> looked = Set.of();

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
    RestoreTasks found = new RestoreTasks(planned, archive, unknown);
    List<RestoreTask> tasks = found.all();
    state = planned.with(found.included(tasks));
    if (tasks.size() == 1) {
      findings.error("The settings leave out every activity: there is nothing to restore."
          + " Set activities=1, or leave the setting away.");
    }
    plan = new RestorePlan(
        steps, site.database().schema(), Secrets.of(state.config()), tasks, state::holds);
    files = FileRecords.of(steps, archive::file, state.decoder(plan.trees())::value);
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
    Archive.requireFiles(archive, state.unknown(), findings);
    Kinds kinds = Kinds.of(context(state, snapshot, pool));
    new CourseCopy(state).check(snapshot, kinds.access(), findings);
    if (state.target().emptied()) {
      UsedElsewhere.problem(snapshot, state.target().id()).ifPresent(findings::error);
      ForeignTables.warning(snapshot, plan.trees(), state.target().id())
          .ifPresent(findings::warning);
    }
    Checks checks = new Checks(state, archive, kinds, findings, counts);
    checks.run(plan);
    ids = checks.ids();
    looked = checks.looked();
    fileAreas =
        FileCheck.check(files, hash -> size(hash, pool), site.database().schema(), findings);
    findings.check(request.strict());
  }

  /** Writes all rows, and makes the contents of files appear; the caller commits. */
  RestoreRun execute(Transaction transaction, PoolWriter pool, Collisions collisions, Progress rows)
      throws IOException {
    CourseMaker maker = new CourseMaker(state, transaction);
    RestoreState made = state.with(maker.make());
    Kinds kinds = Kinds.of(context(made, transaction, pool));
    if (made.target().emptied()) {
      kinds.access().keepRoles(); // his own are perhaps among those that go
      pool.unneeded(maker.empty(plan));
    }
    RestoreRun run = new RestoreRun(
        made, plan, transaction, kinds, new AttachedAreas(fileAreas), collisions, archive::file);
    run.inserts.expect(ids);
    new RestoreExecution(run, archive, looked, hash -> size(hash, pool)).run(files, pool, rows);
    return run;
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
}
