package org.holdall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.BackupVersion;
import org.holdall.engine.site.ConfigPhp;

/** What a Moodle's folder says without being run: its configuration and the two constants of its backup code. */
final class MoodleFolder {
  private static final Pattern CONSTANT = Pattern.compile(
      "^\\s*const\\s+(VERSION|RELEASE)\\s*=\\s*'?([\\w. ]+?)'?\\s*;", Pattern.MULTILINE);

  private final Path folder;
  private final ConfigPhp config;

  /** @throws HoldallException if there is no readable {@code config.php} */
  MoodleFolder(Path folder) {
    this.folder = folder;
    this.config = ConfigPhp.read(configFile());
  }

  /** The file that the values come from. */
  Path configFile() {
    return folder.resolve("config.php");
  }

  ConfigPhp config() {
    return config;
  }

  /**
   * The version of the backup code, as archives of this Moodle carry it.
   *
   * @throws HoldallException if the file is not there or does not say
   */
  BackupVersion backupVersion() {
    Path file = folder.resolve("backup").resolve("backup.class.php");
    String version = null;
    String release = null;
    try {
      Matcher constants = CONSTANT.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (constants.find()) {
        if (constants.group(1).equals("VERSION")) {
          version = constants.group(2);
        } else {
          release = constants.group(2);
        }
      }
    } catch (IOException e) {
      throw new HoldallException(file + " cannot be read; give the folder of a complete Moodle", e);
    }
    if (version == null || release == null || !version.matches("\\d{10}")) {
      throw new HoldallException(
          file + " has no constants VERSION and RELEASE; give the folder of a complete Moodle");
    }
    return new BackupVersion(Long.parseLong(version), release);
  }
}
