package org.holdall.engine.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.backup.Backup;
import org.holdall.engine.backup.BackupReport;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.RestoreSettings;
import org.holdall.engine.site.Site;
import org.holdall.engine.site.SiteLookup;

/**
 * Imports from a course of a site into another, or copies it: a backup that only the restore after it sees, which lies in the
 * restore's private folder and ends with it. Happens whole, or the site is as it was. For one thread.
 */
public final class CourseTransfer {
  private final Site site;
  private final Backup backup;
  private final Restore restore;
  private final List<String> warnings = new ArrayList<>();

  /** On a site, by a backup and a restore of that site. */
  public CourseTransfer(Site site, Backup backup, Restore restore) {
    this.site = site;
    this.backup = backup;
    this.restore = restore;
  }

  /**
   * Runs it.
   *
   * @return what the restore did, with the warnings of the backup before its own
   * @throws HoldallException if anything is wrong with the request, the site or the disk; then the site is as it was
   */
  public RestoreReport run(TransferRequest request) {
    long from = from(request);
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    request
        .settings()
        .forEach((name, value) -> (RestoreSettings.isOwn(name) ? after : before).put(name, value));
    warnings.clear();
    RestoreRequest restored = new RestoreRequest(
        Path.of(""),
        request.target(),
        request.user(),
        after,
        request.roleMap(),
        request.dryRun(),
        request.ifPresent(),
        request.strict(),
        request.mode());
    RestoreReport report = restore.run(restored, folder -> {
      Path archive = folder.place("transfer/course.mbz");
      BackupReport made = backup.run(new BackupRequest(
          BackupType.COURSE,
          from,
          request.user(),
          request.mode(),
          before,
          Container.TGZ,
          archive,
          false,
          request.unknown()));
      warnings.addAll(made.warnings());
      return archive;
    });
    return report.after(warnings);
  }

  private long from(TransferRequest request) {
    try (Snapshot snapshot = site.database().snapshot()) {
      long from = SiteLookup.course(snapshot, request.from());
      if (request.target() instanceof RestoreTarget.Into into
          && into.replace()
          && SiteLookup.course(snapshot, into.course()) == from) {
        throw new HoldallException("A course cannot be replaced by what it holds itself. Name two"
            + " courses, or leave --replace away.");
      }
      return from;
    }
  }
}
