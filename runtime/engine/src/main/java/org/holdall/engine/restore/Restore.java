package org.holdall.engine.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.ConflictException;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.attach.Attachments;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.extract.Extraction;
import org.holdall.engine.files.CourseLock;
import org.holdall.engine.files.FileOperations;
import org.holdall.engine.files.PoolWriter;
import org.holdall.engine.files.PrivateFolder;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.progress.ProgressListener;
import org.holdall.engine.restore.caches.MoodleCaches;
import org.holdall.engine.restore.place.TargetCourse;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.upgrade.Upgrades;
import org.jspecify.annotations.Nullable;

/**
 * Restores to a site: {@code new Restore(site).run(RestoreRequest.into(archive, 4))}. A restore happens whole, or the site is
 * as it was: rows by one transaction, files of the pool by a journal. For one thread; may restore several archives, one after
 * the other. What is to be other than usual is said before; each such method returns this object.
 */
public final class Restore {
  /** Other work on the site may be in the way: then all of it is done again. */
  private static final int ATTEMPTS = 3;

  private final Site site;
  private ProgressListener listener = ProgressListener.NONE;
  private Clock clock = Clock.systemUTC();
  private FileOperations disk = FileOperations.DISK;
  private @Nullable List<StructureStep> steps;

  /** To this site. */
  public Restore(Site site) {
    this.site = site;
  }

  /** Tells how far it is; nobody is told unless said. */
  public Restore listener(ProgressListener newListener) {
    listener = newListener;
    return this;
  }

  /** Says the time of the restore; the system's unless said. */
  public Restore clock(Clock newClock) {
    clock = newClock;
    return this;
  }

  /** Uses this disk, which may fail, for the data folder. */
  public Restore disk(FileOperations newDisk) {
    disk = newDisk;
    return this;
  }

  /** Uses these steps, instead of all that are found. */
  public Restore steps(List<StructureStep> newSteps) {
    steps = List.copyOf(newSteps);
    return this;
  }

  /**
   * Runs the restore.
   *
   * @return what it did, after it is committed; of a dry run, what it would do
   * @throws LaterException if the request or the archive asks for what Holdall does not do yet
   * @throws org.holdall.engine.ConflictException if other work on the site was in the way each time it was tried
   * @throws HoldallException if anything else is wrong with the request, the archive, the site or the disk. After each of
   *     these the site is as it was, or the next command on it makes it so
   */
  public RestoreReport run(RestoreRequest request) {
    return run(request, folder -> request.archive());
  }

  /** Says where the archive is. */
  @FunctionalInterface
  public interface Archives {
    /**
     * Makes it, or knows it.
     *
     * @param folder for what nobody but the restore needs; ends with it, however that ends
     */
    Path archive(PrivateFolder folder);
  }

  /**
   * Runs the restore of an archive that is made for it.
   *
   * @param asked what is asked for; its archive does not count
   * @return as above
   */
  public RestoreReport run(RestoreRequest asked, Archives archives) {
    refuseLater(asked);
    Progress progress = Progress.of(listener);
    Progress checks = progress.part("checks", 1);
    Progress rows = progress.part("rows", 2);
    long start = System.nanoTime();
    long statements = site.database().statements();
    List<StructureStep> all = steps == null ? InstalledSteps.all() : steps;
    SiteConfig config;
    try (Snapshot snapshot = site.database().snapshot()) {
      config = SiteConfig.read(snapshot, site.forced());
    }
    try (PoolWriter pool = PoolWriter.open(disk, site, config)) {
      RestoreRequest request = asked.of(archives.archive(pool.privateFolder()));
      Extraction found = request.dryRun()
          ? Extraction.check(request.archive(), pool)
          : Extraction.read(request.archive(), pool);
      Extraction archive = Upgrades.upgraded(found, config, pool.privateFolder());
      RestoreController controller;
      try (Snapshot snapshot = site.database().snapshot()) {
        controller = new RestoreController(
            request,
            site,
            config,
            snapshot,
            archive,
            Attachments.join(all, config::installed),
            clock.instant());
        if (controller.present() == 0) {
          controller.check(snapshot, pool);
        }
        checks.end();
      }
      Outcome outcome = request.dryRun() || controller.present() != 0
          ? new Outcome(null, 0)
          : execute(controller, pool, request.strict(), rows);
      progress.end();
      return report(
          request,
          controller,
          pool,
          outcome,
          site.database().statements() - statements,
          Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException e) {
      throw new HoldallException(
          "The archive could not be read from the data folder (" + e.getMessage()
              + "). Nothing was restored; check the disk.",
          e);
    }
  }

  private record Outcome(@Nullable RestoreRun run, int attempts) {}

  @SuppressWarnings("try") // the lock is only held
  private Outcome execute(
      RestoreController controller, PoolWriter pool, boolean strict, Progress rows)
      throws IOException {
    TargetCourse target = controller.state().target();
    // Nobody else restores into a course that only this restore knows.
    try (CourseLock alone = target.made() ? null : CourseLock.take(site, target.id())) {
      Collisions collisions = Collisions.NONE;
      for (int attempt = 1; ; attempt++) {
        try (Transaction transaction = site.database().transaction()) {
          RestoreRun run = controller.execute(transaction, pool, collisions, rows);
          if (strict && !run.warnings.isEmpty()) {
            throw new HoldallException("Nothing was restored. " + String.join(" ", run.warnings));
          }
          transaction.commit();
          run.warnings.addAll(pool.committed());
          return new Outcome(run, attempt);
        } catch (ConflictException e) {
          String problem = collisions.problem(e.index());
          if (!problem.isEmpty()) {
            throw new HoldallException("Nothing was restored. " + problem, e);
          }
          if (attempt == ATTEMPTS) {
            throw e;
          }
          collisions = Collisions.at(site.database(), e.index());
        }
      }
    }
  }

  private static RestoreReport report(
      RestoreRequest request,
      RestoreController controller,
      PoolWriter pool,
      Outcome outcome,
      long statements,
      Duration duration) {
    RestoreRun run = outcome.run();
    KindCounts counts = run == null ? controller.counts() : run.counts;
    List<String> warnings = new ArrayList<>(controller.findings().warnings());
    if (run != null) {
      warnings.addAll(run.warnings);
    }
    return new RestoreReport(
        pool.id(),
        request.archive(),
        course(controller, run),
        run == null
            ? List.of()
            : run.courseModules.stream().map(run.inserts::resolve).toList(),
        run == null ? java.util.Map.of() : run.counted(),
        counts.matched("USER"),
        counts.made("USER"),
        pool.published().size(),
        pool.published().values().stream().mapToLong(Long::longValue).sum(),
        statements,
        duration,
        outcome.attempts(),
        request.dryRun(),
        warnings,
        run == null ? List.of() : MoodleCaches.stale(run.counted().keySet(), run.state.target()));
  }

  private static long course(RestoreController controller, @Nullable RestoreRun run) {
    long present = controller.present();
    return run != null
        ? run.state.target().id()
        : present != 0 ? present : controller.state().target().id();
  }

  private static void refuseLater(RestoreRequest request) {
    if (request.ifPresent() == IfPresent.UPDATE) {
      throw new LaterException(
          "--if-present=" + request.ifPresent().name().toLowerCase(java.util.Locale.ROOT)
              + " comes with a later version of Holdall; there are add and skip so far");
    }
  }
}
