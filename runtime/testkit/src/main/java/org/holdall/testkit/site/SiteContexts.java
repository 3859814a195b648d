package org.holdall.testkit.site;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes contexts with their paths, and users, who each have one. */
public final class SiteContexts {
  /** Context level of the site. */
  public static final int SYSTEM = 10;
  /** Context level of users. */
  public static final int USER = 30;
  /** Context level of course categories. */
  public static final int CATEGORY = 40;
  /** Context level of courses. */
  public static final int COURSE = 50;
  /** Context level of activities. */
  public static final int MODULE = 70;
  /** Context level of blocks. */
  public static final int BLOCK = 80;

  /**
   * A context that others can lie in.
   *
   * @param path ids from the system's down to its own, each after a slash
   * @param depth 1 for the system's
   */
  public record Context(long id, String path, int depth) {}

  private final SiteRows rows;
  private final Context system;
  private final Map<Long, Long> users = new HashMap<>();

  /** Makes the context of the system, of which all others are part. */
  public SiteContexts(SiteRows rows) throws SQLException {
    this.rows = rows;
    this.system = add(SYSTEM, 0, new Context(0, "", 0));
  }

  /** The context of the whole site. */
  public Context system() {
    return system;
  }

  /** Id of the context of a user who was added here. */
  public long ofUser(long user) {
    return Objects.requireNonNull(users.get(user), () -> "nobody is " + user);
  }

  /** Adds a context for the row {@code instance} of the table that the level stands for. */
  public Context add(int level, long instance, Context parent) throws SQLException {
    int depth = parent.depth() + 1;
    long id = rows.add("context", "contextlevel", level, "instanceid", instance, "depth", depth);
    String path = parent.path() + "/" + id;
    rows.set("context", id, "path", path);
    return new Context(id, path, depth);
  }

  /**
   * Adds a user whose login name and address come from the name.
   *
   * @param name first and last name, separated by a space
   * @param time when the user was made and last seen, in seconds since 1970
   * @return the user's id
   */
  public long user(String name, long time) throws SQLException {
    String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z ]", "")
        .toLowerCase(Locale.ROOT);
    int space = name.indexOf(' ');
    String login = plain.replace(' ', '.');
    long id = rows.add(
        "user",
        "auth",
        "manual",
        "confirmed",
        1,
        "mnethostid",
        1,
        "username",
        login,
        "password",
        "not cached",
        "firstname",
        space < 0 ? name : name.substring(0, space),
        "lastname",
        space < 0 ? "User" : name.substring(space + 1),
        "email",
        login + "@example.org",
        "lang",
        "en",
        "firstaccess",
        time,
        "lastaccess",
        time,
        "timecreated",
        time,
        "timemodified",
        time);
    users.put(id, add(USER, id, system).id());
    return id;
  }
}
