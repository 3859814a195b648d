package org.holdall.engine.site;

import java.util.Arrays;
import org.holdall.engine.HoldallException;

/**
 * Version of a Moodle's backup code: a constant of the code, in no database.
 *
 * @param version {@code backup_version}, for example 2024100700
 * @param release {@code backup_release}, for example 4.5
 */
public record BackupVersion(long version, String release) {

  /**
   * Whether this is a release or a later one.
   *
   * @param other numbers with dots, as in {@code 4.5}
   */
  public boolean reaches(String other) {
    return Arrays.compare(numbers(release), numbers(other)) >= 0;
  }

  private static int[] numbers(String release) {
    return Arrays.stream(release.replaceFirst("[^0-9.].*", "").split("\\."))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  /**
   * By the site's {@code version}.
   *
   * @throws HoldallException if Holdall does not know that Moodle
   */
  public static BackupVersion of(String siteVersion) {
    long version;
    try {
      version = Long.parseLong(siteVersion.replaceFirst("\\..*", ""));
    } catch (NumberFormatException e) {
      throw new HoldallException(
          "The site's version is \"" + siteVersion
              + "\", which is no Moodle version. Check table config.",
          e);
    }
    if (version < 2023042400L || version >= 2025000000L) {
      throw new HoldallException(
          "The site's version " + siteVersion
              + " is not Moodle 4.2 to 4.5. Give --moodle DIR, so that its backup version can be read.");
    }
    if (version >= 2024100700L) {
      return new BackupVersion(2024100700L, "4.5");
    }
    if (version >= 2024042200L) {
      return new BackupVersion(2024042200L, "4.4");
    }
    if (version >= 2023101000L) {
      return new BackupVersion(2023100900L, "4.4"); // while 4.4 was made
    }
    return version >= 2023100900L
        ? new BackupVersion(2023100900L, "4.3")
        : new BackupVersion(2023042400L, "4.2");
  }
}
