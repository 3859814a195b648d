package org.holdall.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.attach.Attachments;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.verify.Verifier;
import org.holdall.testkit.compare.TreeComparison;
import org.holdall.testkit.random.RandomActivity;
import org.holdall.testkit.released.LockedStep;
import org.holdall.testkit.released.ReleasedLocks;
import org.holdall.testkit.released.ReleasedTables;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;

/**
 * A round trip of an activity plugin: rows made at random on one site are backed up, restored on another, and backed up there
 * again. Everything is in memory and in a temporary folder, which is gone afterwards.
 *
 * @param step the plugin's generated step
 * @param catalogue Moodle's tables and the plugin's
 */
public record PluginTrip(StructureStep step, Catalogue catalogue) {

  /**
   * Makes the trip.
   *
   * @param seed the same seed makes the same rows
   * @return what was lost or changed, a line each; none if all is as it was
   * @throws HoldallException if a backup or the restore fails
   */
  public List<String> run(long seed) {
    return run(seed, step.tree());
  }

  /**
   * Makes the trip from a site with an older version of the plugin: what that backed up is restored by today's.
   *
   * @param seed as above
   * @param released what the older version's lock describes
   * @return as above; fields that only one of both versions has are not compared
   * @throws HoldallException as above
   */
  public List<String> run(long seed, Tree released) {
    try {
      Path folder = Files.createTempDirectory("holdall-trip");
      try {
        return run(new Random(seed), released, folder);
      } finally {
        keep(folder, seed);
        delete(folder);
      }
    } catch (IOException | SQLException e) {
      throw new HoldallException(
          "The round trip of " + step.tree().id() + " failed: " + e.getMessage(), e);
    }
  }

  private List<String> run(Random random, Tree released, Path folder)
      throws IOException, SQLException {
    boolean older = !released.equals(step.tree());
    // What is attached to a released version, its lock does not say.
    Tree tree = older ? step.tree() : joined();
    Catalogue tables = older ? ReleasedTables.of(released, catalogue) : catalogue;
    try (EmbeddedSite from = site(tables, 1_000, folder.resolve("from"));
        EmbeddedSite to = site(catalogue, 50_000, folder.resolve("to"))) {
      RandomActivity activity = new RandomActivity(older ? released : tree, tables, from, random);
      long module = activity.create();
      Path first = folder.resolve("first.mbz");
      Path second = folder.resolve("second.mbz");
      Backup backup = new Backup(from.site()).steps(steps(older, released));
      BackupReport report = backup.run(BackupRequest.activity(module, first));
      List<String> lost = new ArrayList<>(missing(activity.rows(), report));
      if (!older) {
        lost.addAll(Verifier.verify(first).problems());
      }
      RestoreReport restored = new Restore(to.site()).run(RestoreRequest.into(first, to.course()));
      restored.warnings().stream()
          .filter(each -> !older || !ReleasedLocks.expects(released, tree, each))
          .forEach(lost::add);
      new Backup(to.site()).run(BackupRequest.activity(restored.activities().get(0), second));
      Map<Long, Long> users = users(from, to);
      lost.addAll(
          older
              ? TreeComparison.sinceOlder(tree, first, second, users)
              : TreeComparison.differences(tree, first, second, users));
      return lost;
    }
  }

  /** All steps, and of this plugin the one that it had then. */
  private List<StructureStep> steps(boolean older, Tree released) {
    return InstalledSteps.all().stream()
        .map(each -> older && each.tree().id().equals(step.tree().id())
            ? new LockedStep(released, each)
            : each)
        .toList();
  }

  private EmbeddedSite site(Catalogue tables, long firstId, Path dataroot)
      throws IOException, SQLException {
    Files.createDirectories(dataroot);
    List<String> plugins = InstalledSteps.all().stream()
        .map(each -> each.tree().component())
        .filter(component -> !component.equals("core"))
        .distinct()
        .toList();
    return new EmbeddedSite(tables, plugins, firstId, dataroot);
  }

  /** The plugin's tree with what other plugins attach to it. */
  private Tree joined() {
    return Attachments.join(InstalledSteps.all(), component -> true).stream()
        .map(StructureStep::tree)
        .filter(tree -> tree.id().equals(step.tree().id()))
        .findFirst()
        .orElseThrow();
  }

  /** Rows that are on the site, but not in its backup. */
  private List<String> missing(Map<String, Long> made, BackupReport backup) {
    Map<String, Long> written = backup.trees().stream()
        .filter(each -> each.tree().equals(step.tree().id()))
        .findFirst()
        .map(BackupReport.TreeRows::rows)
        .orElse(Map.of());
    List<String> lost = new ArrayList<>();
    made.forEach((path, rows) -> {
      if (!rows.equals(written.getOrDefault(path, 0L))) {
        lost.add(
            path + ": " + rows + " rows, but " + written.getOrDefault(path, 0L) + " in the backup");
      }
    });
    return lost;
  }

  private static Map<Long, Long> users(EmbeddedSite from, EmbeddedSite to) {
    Map<Long, Long> users = new HashMap<>();
    for (int i = 0; i < from.users().size(); i++) {
      users.put(from.users().get(i), to.users().get(i));
    }
    return users;
  }

  /** With {@code -Dholdall.archives=FOLDER} the archives of a trip stay there, to be looked at. */
  private void keep(Path folder, long seed) throws IOException {
    String kept = System.getProperty("holdall.archives", "");
    for (String name : kept.isEmpty() ? List.<String>of() : List.of("first", "second")) {
      Path archive = folder.resolve(name + ".mbz");
      if (Files.exists(archive)) {
        Path target = Files.createDirectories(Path.of(kept));
        Files.copy(
            archive,
            target.resolve(step.tree().id() + "-" + seed + "-" + name + ".mbz"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
