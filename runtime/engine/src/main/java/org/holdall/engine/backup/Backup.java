package org.holdall.engine.backup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.ArchiveWriter;
import org.holdall.engine.archive.Container;
import org.holdall.engine.attach.Attachments;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.Snapshots;
import org.holdall.engine.log.LogLevel;
import org.holdall.engine.log.Logger;
import org.holdall.engine.log.Loggers;
import org.holdall.engine.log.Slf4jLogger;
import org.holdall.engine.log.TextLogger;
import org.holdall.engine.parallel.Workers;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.progress.ProgressListener;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.site.Site;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Backs up from a site: {@code new Backup(site).run(BackupRequest.activity(56, target))}. A backup is one consistent
 * view of the site or no file at all, and writes nothing to the site.
 */
public final class Backup {
  /** More do not read faster, and the site needs some too. */
  private static final int CONNECTIONS = 4;

  private final Site site;
  private ProgressListener listener = ProgressListener.NONE;
  private List<Logger> loggers = List.of(new Slf4jLogger("org.holdall.backup"));
  private LogLevel archived = LogLevel.WARNING;
  private Clock clock = Clock.systemUTC();
  private Supplier<String> backupId = BackupId::random;
  private int workers = Workers.processors();
  private @Nullable RowStrategy strategy;
  private @Nullable BackupPlan followed;
  private @Nullable List<StructureStep> steps;

  /** From this site. */
  public Backup(Site site) {
    this.site = site;
  }

  /** Tells how far it is. */
  public Backup listener(ProgressListener newListener) {
    listener = newListener;
    return this;
  }

  /** Says what it does to these, instead of SLF4J's logger {@code org.holdall.backup}. */
  public Backup loggers(List<? extends Logger> newLoggers) {
    loggers = List.copyOf(newLoggers);
    return this;
  }

  /** The least important lines that {@code moodle_backup.log} gets; warnings without it, as in Moodle. */
  public Backup archivedLog(LogLevel level) {
    archived = level;
    return this;
  }

  /** Says the time of the backup. */
  public Backup clock(Clock newClock) {
    clock = newClock;
    return this;
  }

  /** Says the id of the backup: 32 hexadecimal digits. */
  public Backup backupId(Supplier<String> newBackupId) {
    backupId = newBackupId;
    return this;
  }

  /** Forces a way of reading rows, instead of the one that suits the database. */
  public Backup strategy(RowStrategy newStrategy) {
    strategy = newStrategy;
    return this;
  }

  /** How many threads work; as many as there are processors without it. The archive does not depend on it. */
  public Backup workers(int newWorkers) {
    workers = newWorkers;
    return this;
  }

  /** Uses these steps, instead of all that are found. */
  public Backup steps(List<StructureStep> newSteps) {
    steps = List.copyOf(newSteps);
    return this;
  }

  /** Follows a plan of the same request, made earlier; it wins over the request's settings and the site's. */
  public Backup following(BackupPlan plan) {
    followed = plan;
    return this;
  }

  /**
   * Runs the backup.
   *
   * @throws HoldallException if anything is wrong with the request, the site or the disk; nothing is left behind
   */
  public BackupReport run(BackupRequest request) {
    long start = System.nanoTime();
    long statements = site.database().statements();
    TextLogger text = new TextLogger(archived);
    Loggers log = new Loggers(Stream.concat(Stream.of(text), loggers.stream()).toList());
    try (Snapshot snapshot = site.database().snapshot()) {
      BackupController controller = new BackupController(request, site, snapshot, log);
      Progress whole = Progress.of(listener);
      Progress plan = whole.part("plan", 1);
      Progress rows = whole.part("rows", 12);
      Progress files = whole.part("files", 7);
      try {
        prepare(controller);
        plan.end();
        try (Workers threads = new Workers(workers);
            ArchiveWriter archive =
                request.container().create(request.target(), request.overwrite(), threads)) {
          write(request, controller, snapshot, archive, threads, text, rows, files);
          long bytes = archive.finish();
          whole.end();
          controller.finish(true);
          return new BackupReport(
              controller.id(),
              request.target(),
              bytes,
              archive.entries(),
              controller.contents().size(),
              controller.contents().bytes(),
              List.copyOf(controller.rows()),
              Duration.ofNanos(System.nanoTime() - start),
              site.database().statements() - statements,
              warnings(controller));
        }
      } catch (IOException e) {
        HoldallException failed = failed(request.target(), e);
        log.error(String.valueOf(failed.getMessage()));
        throw failed;
      } catch (HoldallException e) {
        log.error(String.valueOf(e.getMessage()));
        throw e;
      } finally {
        if (controller.status() != BackupStatus.FINISHED_OK) {
          controller.finish(false);
        }
      }
    }
  }

  /**
   * The settings that the backup would have, the request's own included. Nothing is written.
   *
   * @throws HoldallException if the backup would be refused
   */
  public Settings settings(BackupRequest request) {
    try (Snapshot snapshot = site.database().snapshot()) {
      BackupController controller = new BackupController(request, site, snapshot, Loggers.NONE);
      controller.plan(found());
      return controller.configure(followed);
    }
  }

  /**
   * Decides all that can be decided, for {@link #following}. Nothing is written.
   *
   * @throws HoldallException if the backup would be refused, or the target cannot be written
   */
  public BackupPlan plan(BackupRequest request) {
    try (Snapshot snapshot = site.database().snapshot()) {
      BackupController controller =
          new BackupController(request, site, snapshot, new Loggers(loggers));
      prepare(controller);
      Container.check(request.target(), request.overwrite());
      return controller.decided(warnings(controller));
    } catch (IOException e) {
      throw failed(request.target(), e);
    }
  }

  private List<StructureStep> found() {
    return steps == null ? InstalledSteps.all() : steps;
  }

  /** All before the execution. */
  private void prepare(BackupController controller) {
    List<StructureStep> all = found();
    controller.plan(all);
    controller.configure(followed);
    List<StructureStep> joined = Attachments.join(all, controller::installed);
    controller.prepare(joined, backupId.get(), clock.instant().getEpochSecond());
  }

  private static List<String> warnings(BackupController controller) {
    List<String> warnings = new ArrayList<>(controller.warnings());
    controller.problems().all().forEach(problem -> warnings.add(problem.text()));
    return List.copyOf(warnings);
  }

  /** How many connections read: an activity is not worth a second one. */
  private static int connections(BackupRequest request, Workers threads) {
    return request.type() == BackupType.ACTIVITY ? 1 : Math.min(threads.count(), CONNECTIONS);
  }

  private void write(
      BackupRequest request,
      BackupController controller,
      Snapshot snapshot,
      ArchiveWriter archive,
      Workers threads,
      TextLogger text,
      Progress rows,
      Progress files)
      throws IOException {
    RowStrategy reading =
        strategy != null ? strategy : RowStrategy.of(site.database().dialect());
    LinkEncoder links = controller.links();
    HeaderCheck header = new HeaderCheck();
    Path folder = Files.createTempDirectory("holdall");
    folder.toFile().deleteOnExit(); // an interrupted process leaves nothing behind either
    StageRunner.Writers writers = (view, part) ->
        new StructureWriter(view, reading, folder, links, controller.filter(), header.over(part));
    try (Snapshots snapshots = new Snapshots(snapshot, connections(request, threads))) {
      controller.execute(
          new StageRunner(snapshots, writers, archive, threads), archive, text, rows, files);
      header.finish();
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  private static HoldallException failed(Path target, IOException e) {
    if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
      return new HoldallException(
          "The backup to " + target + " was interrupted. Nothing was left behind.", e);
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return new HoldallException(
        "Cannot write " + target + ": " + (reason == null ? e.getClass().getSimpleName() : reason)
            + ". Nothing was left behind; make room, or choose another folder.",
        e);
  }
}
