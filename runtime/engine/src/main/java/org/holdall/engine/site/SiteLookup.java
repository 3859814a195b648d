package org.holdall.engine.site;

import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.jspecify.annotations.Nullable;

/** Finds in a site's database what every command needs. */
public final class SiteLookup {
  private SiteLookup() {}

  /**
   * Id of the user on whose behalf.
   *
   * @param user id or name, null for the first site administrator
   * @throws HoldallException if there is no such user, or it is deleted
   */
  public static long user(View view, @Nullable String user, SiteConfig config) {
    String wanted = user == null ? config.core("siteadmins").split(",", 2)[0].strip() : user;
    boolean number = wanted.matches("\\d{1,18}");
    Object key = number ? (Object) Long.valueOf(wanted) : wanted;
    String sql = "SELECT [id] FROM {user} WHERE [deleted] = 0 AND "
        + (number ? "[id]" : "[username]") + " = ?";
    String id = value(view, sql, key);
    if (id == null) {
      throw new HoldallException("The site has no user \"" + wanted
          + "\". Give the id or the name of a user who is not deleted.");
    }
    return Long.parseLong(id);
  }

  /**
   * The site's address as its own row of {@code mnet_host} says it.
   *
   * @throws HoldallException if there is none
   */
  public static String wwwroot(View view, SiteConfig config) {
    String host = config.core("mnet_localhost_id");
    String wwwroot =
        value(view, "SELECT [wwwroot] FROM {mnet_host} WHERE [id] = ?", Long.valueOf(host));
    if (wwwroot == null || wwwroot.isEmpty()) {
      throw new HoldallException(
          "The database does not say the site's address. Give --wwwroot URL, or --moodle DIR.");
    }
    return wwwroot;
  }

  /**
   * Id of a course.
   *
   * @param course id or short name
   * @throws HoldallException if there is no such course
   */
  public static long course(View view, String course) {
    boolean number = course.matches("\\d{1,18}");
    Object key = number ? (Object) Long.valueOf(course) : course;
    String sql = "SELECT [id] FROM {course} WHERE " + (number ? "[id]" : "[shortname]") + " = ?";
    String id = value(view, sql, key);
    if (id == null) {
      throw new HoldallException(
          "The site has no course \"" + course
              + "\". Give its short name, or its id: the number in its address, course/view.php?id=NUMBER.");
    }
    return Long.parseLong(id);
  }

  /**
   * Id of the site's own context.
   *
   * @throws HoldallException if there is none
   */
  public static long systemContext(View view) {
    String id = value(view, "SELECT [id] FROM {context} WHERE [contextlevel] = ?", 10L);
    if (id == null) {
      throw new HoldallException(
          "Table context has no row for the site itself: its installation is not complete.");
    }
    return Long.parseLong(id);
  }

  /**
   * Id of the context that says what users may in a course: the course's own, or the nearest around it that is there.
   *
   * @param course 0 for one that is yet to be made
   * @param category of the course, 0 for the site's home page
   * @throws HoldallException if the site has no context of its own
   */
  public static long place(View view, long course, long category) {
    String sql = "SELECT [id] FROM {context} WHERE [contextlevel] = ";
    String id = course == 0 ? null : value(view, sql + "50 AND [instanceid] = ?", course);
    if (id == null && category != 0) {
      id = value(view, sql + "40 AND [instanceid] = ?", category);
    }
    return id == null ? systemContext(view) : Long.parseLong(id);
  }

  private static @Nullable String value(View view, String sql, Object key) {
    try (Rows row = view.rows(Query.of(SqlText.of(view.database(), sql), key))) {
      return row.next() ? row.text(0) : null;
    }
  }
}
