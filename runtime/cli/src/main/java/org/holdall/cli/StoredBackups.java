package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.backup.BackupStatus;
import org.holdall.engine.state.StoredBackup;
import org.jspecify.annotations.Nullable;

/** Stored backups for people and programs. */
final class StoredBackups {
  private StoredBackups() {}

  /** For example {@code 0123...  awaiting  course 4 to /backups/c.mbz  planned 2026-11-20T10:00:00Z}. */
  static String line(StoredBackup stored) {
    return stored.id() + "  " + word(stored.status()) + "  "
        + stored.request().type().text() + " "
        + stored.request().id() + " to " + stored.request().target() + "  planned "
        + stored.created() + (stored.error() == null ? "" : ": " + stored.error());
  }

  /** All that is stored but the settings and steps, which the file says. */
  static Map<String, @Nullable Object> json(StoredBackup stored) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("backup_id", stored.id());
    json.put("status", stored.status().code());
    json.put("type", stored.request().type().text());
    json.put("id", stored.request().id());
    json.put("file", stored.request().target().toString());
    json.put("created", stored.created().toString());
    json.put("changed", stored.changed().toString());
    json.put("parts", stored.plan().parts().size());
    json.put("steps", stored.plan().steps().size());
    json.put("error", stored.error());
    json.put("warnings", stored.plan().warnings());
    return json;
  }

  private static String word(BackupStatus status) {
    return switch (status) {
      case FINISHED_OK -> "finished";
      case FINISHED_ERR -> "failed";
      default -> status.name().toLowerCase(Locale.ROOT);
    };
  }
}
