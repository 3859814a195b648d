package org.holdall.engine.restore.place;

import java.util.function.BiPredicate;

/**
 * Names of a course that no other course has: both get the same number if one of them is taken, as in Moodle.
 *
 * @param fullname shown to users
 * @param shortname of the same course
 */
public record CourseNames(String fullname, String shortname) {
  private static final int LONGEST_FULL = 254;
  private static final int LONGEST_SHORT = 100;

  /** Another course that has one of two names. */
  public static final String TAKEN =
      "SELECT [id] FROM {course} WHERE ([fullname] = ? OR [shortname] = ?) AND [id] <> ?";

  /**
   * The names, or the first ones like them that are free.
   *
   * @param taken whether another course has the full or the short name
   */
  public static CourseNames free(
      String fullname, String shortname, BiPredicate<String, String> taken) {
    for (int number = 0; ; number++) {
      String full = with(number == 0 ? "" : " copy " + number, fullname, LONGEST_FULL);
      String brief = with(number == 0 ? "" : "_" + number, shortname, LONGEST_SHORT);
      if (!taken.test(full, brief)) {
        return new CourseNames(full, brief);
      }
    }
  }

  private static String with(String suffix, String name, int longest) {
    int room = longest - suffix.length();
    int characters = name.codePointCount(0, name.length());
    String cut = characters <= room ? name : name.substring(0, name.offsetByCodePoints(0, room));
    return cut + suffix;
  }
}
