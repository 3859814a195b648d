package org.holdall.engine.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.database.View;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.restore.files.AttachedAreas;
import org.holdall.engine.restore.files.FileAttacher;
import org.holdall.engine.restore.files.FileCheck;
import org.holdall.engine.restore.files.FileRecords;
import org.holdall.engine.restore.kind.KindContext;
import org.holdall.engine.restore.kind.Kinds;
import org.holdall.engine.restore.place.KnownModules;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.restore.read.ActivityFrame;
import org.holdall.engine.restore.read.IncludedIds;
import org.holdall.engine.restore.read.StepReader;
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
import org.holdall.engine.xml.LinkDecoder;

/** The life of one restore: {@link #check} finds out all that can be known before, {@link #execute} does it. */
final class RestoreController {
  private final RestoreRequest request;
  private final Site site;
  private final SiteConfig config;
  private final Extraction archive;
  private final Findings findings = new Findings();
  private final KindCounts counts = new KindCounts();
  private final RestoreState state;
  private final RestorePlan plan;
  private final LinkDecoder decoder;
  private final FileRecords files;
  private Set<String> fileAreas = Set.of();

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
    BackupVersion version = known != null ? known : BackupVersion.of(config.core("version"));
    Archive.check(header, version.version(), findings);
    KnownModules.require(snapshot, header, steps);
    String wwwroot = site.wwwroot();
    if (wwwroot == null) {
      wwwroot = SiteLookup.wwwroot(snapshot, config);
    }
    Settings settings = RestoreSettings.activity(header, config);
    request.settings().forEach((name, value) -> settings.get(name).set(value));
    state = new RestoreState(
        header,
        config,
        settings,
        TargetCourse.of(
            snapshot,
            SiteLookup.course(snapshot, ((RestoreTarget.Into) request.target()).course())),
        SiteLookup.systemContext(snapshot),
        wwwroot,
        SiteIdentity.same(header, config, wwwroot),
        SiteLookup.user(snapshot, request.user(), config),
        now.getEpochSecond(),
        included(header),
        request.roleMap());
    plan = new RestorePlan(steps, site.database().schema(), tasks(), state::holds);
    decoder = state.decoder(plan.trees());
    files = FileRecords.of(steps, archive::file, decoder::value);
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
    requireFiles();
    Kinds kinds = Kinds.of(context(snapshot));
    new Checks(state, archive, kinds, findings, counts).run(plan);
    fileAreas =
        FileCheck.check(files, hash -> size(hash, pool), site.database().schema(), findings);
    findings.check(request.strict());
  }

  /** Writes all rows, and makes the contents of files appear; the caller commits. */
  RestoreRun execute(Transaction transaction, PoolWriter pool, Progress rows) throws IOException {
    Kinds kinds = Kinds.of(context(transaction));
    RestoreRun run =
        new RestoreRun(state, plan, decoder, transaction, kinds, new AttachedAreas(fileAreas));
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
        new Missing(new TaskScope(run, state.course())),
        text -> run.decoded(text).text());
    run.inserts.flush();
    pool.publish(new FileAttacher(transaction, run.areas, attached(run, pool)).attach(files));
    run.placement.finish();
    return run;
  }

  private void restore(RestoreRun run, StepPlan step, List<Runnable> afterwards)
      throws IOException {
    StepReader reader = new StepReader(step.step());
    for (RestoreTask task : step.tasks()) {
      Path file = archive.file(task.file(step.file()));
      if (file != null) {
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

  private KindContext context(View view) {
    return new KindContext(
        view,
        site.dataroot(),
        config,
        state.header(),
        state.sameSite(),
        state.target().id(),
        state.restorer(),
        state.roleMap());
  }

  private void requireFiles() {
    for (String name : RequiredFiles.of(state.header())) {
      if (archive.file(name) == null) {
        findings.error(name + " is missing in the archive. Get another copy of it.");
      }
    }
    findings.check(false);
  }

  private IncludedIds included(BackupHeader header) throws IOException {
    List<Path> lists = new ArrayList<>();
    for (Map<String, String> activity : header.activities()) {
      Path list = archive.file(activity.getOrDefault("directory", "") + "/inforef.xml");
      if (list == null) {
        return IncludedIds.all(); // nobody knows what is needed
      }
      lists.add(list);
    }
    return IncludedIds.read(lists);
  }

  private List<RestoreTask> tasks() throws IOException {
    List<RestoreTask> tasks = new ArrayList<>();
    for (Map<String, String> activity : state.header().activities()) {
      if (state.includes(activity)) {
        String name = activity.getOrDefault("directory", "") + "/"
            + activity.getOrDefault("modulename", "") + ".xml";
        Path file = archive.file(name);
        if (file != null) {
          tasks.add(state.activity(activity, ActivityFrame.read(file, name)));
        }
      }
    }
    if (state.header().activities().stream().noneMatch(state::includes)) {
      findings.error("The settings leave out every activity: there is nothing to restore."
          + " Set activities=1, or leave the setting away.");
    }
    tasks.add(state.course());
    return tasks;
  }
}
