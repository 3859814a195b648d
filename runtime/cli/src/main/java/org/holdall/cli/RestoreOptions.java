package org.holdall.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that restore. */
final class RestoreOptions {
  @Option(
      names = "--user",
      paramLabel = "ID|NAME",
      description = "On whose behalf; without it the first site administrator.")
  @Nullable
  String user;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting by Moodle's name, for example users=0; may be repeated.")
  final Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--role-map",
      paramLabel = "FILE",
      description =
          "Lines \"role in the archive = role on the site\", both by short name; nothing after = leaves the role out.")
  @Nullable
  Path roleMap;

  @Option(names = "--dry-run", description = "Check everything, write nothing.")
  boolean dryRun;

  @Option(names = "--strict", description = "Stop at warnings, too.")
  boolean strict;

  /**
   * What {@code --role-map} says.
   *
   * @throws org.holdall.engine.HoldallException if it cannot be read
   */
  Map<String, String> roles() {
    return roleMap == null ? Map.of() : RoleMap.read(roleMap);
  }
}
