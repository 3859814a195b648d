package org.holdall.cli.demo;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Locale;

/** Makes contexts with their paths, and users, who each have one. */
final class DemoContexts {
  static final int SYSTEM = 10;
  static final int USER = 30;
  static final int CATEGORY = 40;
  static final int COURSE = 50;
  static final int MODULE = 70;
  static final int BLOCK = 80;

  /** A context that others can lie in. */
  record Context(long id, String path, int depth) {}

  private final DemoRows rows;
  private final Context system;

  DemoContexts(DemoRows rows) throws SQLException {
    this.rows = rows;
    this.system = add(SYSTEM, 0, new Context(0, "", 0));
  }

  Context system() {
    return system;
  }

  Context add(int level, long instance, Context parent) throws SQLException {
    int depth = parent.depth() + 1;
    long id = rows.add("context", "contextlevel", level, "instanceid", instance, "depth", depth);
    String path = parent.path() + "/" + id;
    rows.set("context", id, "path", path);
    return new Context(id, path, depth);
  }

  /** Adds a user whose login name and address come from the name. */
  long user(String name, long time) throws SQLException {
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
    add(USER, id, system);
    return id;
  }
}
