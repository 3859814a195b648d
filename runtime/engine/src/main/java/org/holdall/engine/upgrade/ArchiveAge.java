package org.holdall.engine.upgrade;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.inspect.BackupHeader;

/**
 * Which Moodle made an archive.
 *
 * @param version Moodle's own, such as 2014111005.02; 0 if the archive does not say it
 * @param release of its backup, such as {@code 2.8}; empty if the archive does not say it
 */
public record ArchiveAge(BigDecimal version, String release) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
  private static final Pattern RELEASE = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

  /** That of an archive by its header. */
  public static ArchiveAge of(BackupHeader header) {
    Matcher number = NUMBER.matcher(header.get("moodle_version").strip());
    return new ArchiveAge(
        number.lookingAt() ? new BigDecimal(number.group()) : BigDecimal.ZERO,
        header.get("backup_release").strip());
  }

  /** Whether the archive is of a release before this one; not if it does not say its own. */
  public boolean before(String other) {
    long own = comparable(release);
    return own >= 0 && own < comparable(other);
  }

  /**
   * Whether Moodle was of a build before this day: what a release brings is in builds of its time of development, too.
   *
   * @param day as in 20220202
   */
  public boolean before(long day) {
    return version.signum() > 0 && day() < day;
  }

  /** The day of the build, as in 20220202; 0 if the archive does not say it. */
  public long day() {
    String digits = version.toBigInteger().toString();
    return digits.length() < 8 ? 0 : Long.parseLong(digits.substring(0, 8));
  }

  static long comparable(String release) {
    Matcher parts = RELEASE.matcher(release);
    if (!parts.matches()) {
      return -1;
    }
    String minor = parts.group(2);
    return Long.parseLong(parts.group(1)) * 10_000 + (minor == null ? 0 : Long.parseLong(minor));
  }
}
