package org.holdall.engine.restore.dates;

import org.holdall.engine.HoldallException;

/**
 * How far dates move when a course begins at another time. Dates of configurations move, what users did does not. An
 * archive of activities has no setting for the start of the course, so its dates stay.
 *
 * @param seconds negative if the target course begins earlier
 */
public record DateOffset(long seconds) {
  /** Dates stay as they are. */
  public static final DateOffset NONE = new DateOffset(0);

  /**
   * From the start of the archive's course to that of the target.
   *
   * @param original seconds since 1970, 0 if unknown
   * @param target what the restore's setting {@code course_startdate} says, 0 if it says nothing
   */
  public static DateOffset between(long original, long target) {
    return original == 0 || target == 0 ? NONE : new DateOffset(target - original);
  }

  /**
   * The date moved; 0 stands for no date, and stays.
   *
   * @throws HoldallException if the result is no number of seconds that a computer knows
   */
  public long apply(long date) {
    try {
      return date == 0 ? 0 : Math.addExact(date, seconds);
    } catch (ArithmeticException e) {
      throw new HoldallException(
          "The date " + date + " cannot be moved by " + seconds
              + " seconds. Correct it in the archive.",
          e);
    }
  }
}
