package org.holdall.engine.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSON.Feature;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdall.engine.HoldallException;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Digests;
import org.holdall.engine.backup.BackupPlan;
import org.holdall.engine.backup.BackupRequest;
import org.holdall.engine.backup.BackupStatus;
import org.holdall.engine.backup.BackupType;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.settings.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A stored backup as JSON, with the SHA-256 of all else in it: of its compact form with sorted names. Against accidents and
 * second thoughts, not attackers.
 */
final class StateJson {
  /** Of the form; what is newer is refused. */
  private static final int VERSION = 1;

  private static final String SUM = "sha256";
  private static final JSON PRETTY =
      JSON.std.with(Feature.PRETTY_PRINT_OUTPUT, Feature.WRITE_NULL_PROPERTIES);
  private static final JSON COMPACT = JSON.std.with(Feature.WRITE_NULL_PROPERTIES);

  private StateJson() {}

  static byte[] write(StoredBackup backup) throws IOException {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("holdall", "backup");
    json.put("version", VERSION);
    json.put("id", backup.id());
    json.put("status", backup.status().code());
    json.put("created", backup.created().toString());
    json.put("changed", backup.changed().toString());
    json.put("error", backup.error());
    json.put("request", request(backup.request()));
    json.put("plan", plan(backup.plan()));
    json.put(SUM, sum(json));
    return PRETTY.asString(json).getBytes(UTF_8);
  }

  private static Map<String, @Nullable Object> request(BackupRequest request) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("type", request.type().name());
    json.put("id", request.id());
    json.put("user", request.user());
    json.put("mode", request.mode().name());
    json.put("settings", request.settings());
    json.put("container", request.container().name());
    json.put("target", request.target().toString());
    json.put("overwrite", request.overwrite());
    json.put("unknown", request.unknown().name());
    json.put("strictlyAnonymous", request.strictlyAnonymous());
    return json;
  }

  private static Map<String, Object> plan(BackupPlan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("site", plan.site());
    json.put(
        "settings",
        plan.settings().stream()
            .map(each -> {
              Map<String, Object> setting = new LinkedHashMap<>();
              setting.put("level", each.level());
              setting.put("name", each.name());
              setting.put("value", each.value());
              setting.put("status", each.status());
              return setting;
            })
            .toList());
    json.put(
        "parts",
        plan.parts().stream()
            .map(each -> {
              Map<String, Object> part = new LinkedHashMap<>();
              part.put("directory", each.directory());
              part.put("title", each.title());
              return part;
            })
            .toList());
    json.put("steps", plan.steps());
    json.put("warnings", plan.warnings());
    return json;
  }

  /**
   * Reads one.
   *
   * @throws HoldallException if it is not what {@link #write} wrote, or of a later version; {@code file} is for the message
   */
  static StoredBackup read(byte[] bytes, Path file) {
    try {
      Map<String, Object> json = JSON.std.mapFrom(bytes);
      if (json.get("version") instanceof Integer version && version > VERSION) {
        throw new HoldallException(
            file + " was written by a later version of Holdall. Run it with that version.");
      }
      if (!sum(json).equals(json.get(SUM))) {
        throw new HoldallException(
            file
                + " was changed since Holdall wrote it: its checksum is wrong. Delete it, and plan the backup again.");
      }
      return backup(new Values(json));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new HoldallException(
          file + " is damaged, or no backup of Holdall. Delete it, and plan the backup again.", e);
    }
  }

  private static StoredBackup backup(Values json) {
    Values request = json.object("request");
    Values plan = json.object("plan");
    Map<String, String> settings = new LinkedHashMap<>();
    Values given = request.object("settings");
    given.names().forEach(name -> settings.put(name, given.text(name)));
    return new StoredBackup(
        json.text("id"),
        BackupStatus.of(json.number("status")),
        Instant.parse(json.text("created")),
        Instant.parse(json.text("changed")),
        new BackupRequest(
            BackupType.valueOf(request.text("type")),
            request.number("id"),
            request.textOrNull("user"),
            Mode.valueOf(request.text("mode")),
            settings,
            Container.valueOf(request.text("container")),
            Path.of(request.text("target")),
            request.flag("overwrite"),
            Unknown.valueOf(request.text("unknown")),
            request.flag("strictlyAnonymous")),
        new BackupPlan(
            plan.text("site"),
            plan.objects("settings").stream()
                .map(each -> new BackupPlan.Decision(
                    each.text("level"), each.text("name"), each.text("value"), each.text("status")))
                .toList(),
            plan.objects("parts").stream()
                .map(each -> new BackupPlan.Included(each.text("directory"), each.text("title")))
                .toList(),
            plan.texts("steps"),
            plan.texts("warnings")),
        json.textOrNull("error"));
  }

  private static String sum(Map<String, ? extends @Nullable Object> json) throws IOException {
    Map<String, @Nullable Object> rest = new TreeMap<>(json);
    rest.remove(SUM);
    MessageDigest sha256 = Digests.sha256();
    sha256.update(COMPACT.asString(sorted(rest)).getBytes(UTF_8));
    return Digests.hex(sha256);
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>();
      map.forEach((name, each) -> sorted.put(String.valueOf(name), sorted(each)));
      return sorted;
    }
    return value instanceof List<?> list ? list.stream().map(StateJson::sorted).toList() : value;
  }
}
