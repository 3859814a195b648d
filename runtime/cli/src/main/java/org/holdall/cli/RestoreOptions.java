package org.holdall.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.restore.IfPresent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  @Option(
      names = "--purge-caches",
      description =
          "Afterwards let Moodle forget what it keeps outside of its database: runs php on admin/cli/purge_caches.php of --moodle DIR.")
  boolean purgeCaches;

  @Option(names = "--dry-run", description = "Check everything, write nothing.")
  boolean dryRun;

  @Option(
      names = "--if-present",
      paramLabel = "add|skip|update",
      description =
          "What to do with an activity of which the course has one of the same kind and name: add it once more, or skip it. To skip all of it, or a new course whose short name is taken, writes nothing. add without it; update comes later.")
  private String ifPresent = "add";

  @Option(names = "--strict", description = "Stop at warnings, too.")
  boolean strict;

  /** What {@code --if-present} says. */
  IfPresent ifPresent(CommandSpec spec) {
    return Words.constant(spec, IfPresent.class, "--if-present", ifPresent);
  }

  /** Moodle's own command that empties caches, or null if only its name is known. */
  @Nullable
  PurgeCaches purge(SiteOptions site, CommandSpec spec) {
    if (purgeCaches && site.moodle == null) {
      throw new ParameterException(
          spec.commandLine(), "--purge-caches needs --moodle DIR, where Moodle's command is");
    }
    return site.moodle == null ? null : new PurgeCaches(site.moodle, purgeCaches).check();
  }

  /**
   * What {@code --role-map} says.
   *
   * @throws org.holdall.engine.HoldallException if it cannot be read
   */
  Map<String, String> roles() {
    return roleMap == null ? Map.of() : RoleMap.read(roleMap);
  }
}
