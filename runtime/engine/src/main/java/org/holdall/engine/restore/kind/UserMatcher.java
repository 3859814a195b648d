package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.holdall.engine.database.Dialect;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.ids.LongLongMap;

/** Finds users of the archive on the site, many at a time. The database compares, as it compares for Moodle. */
final class UserMatcher {
  /** The site has no such user. */
  static final long NEW = -1;

  /** The name is somebody else's. */
  static final long CONFLICT = -2;

  private static final int GROUP = 1000;

  /** No user name or address is longer; more would only be sent to find nothing. */
  private static final int LONGEST = 250;

  private final View view;
  private final boolean sameSite;
  private final LongLongMap found = new LongLongMap();
  private final List<UserCandidate> waiting = new ArrayList<>();

  /** What follows a text that is compared with user names, and with addresses. */
  private final String[] collations = new String[2];

  UserMatcher(View view, boolean sameSite) {
    this.view = view;
    this.sameSite = sameSite;
    Arrays.fill(collations, "");
    if (view.database().dialect() == Dialect.MARIADB) {
      collations[0] = collation("username");
      collations[1] = collation("email");
    }
  }

  /** A user to be found. */
  void add(UserCandidate user) {
    if (user.id() != 0) {
      waiting.add(user);
    }
    if (waiting.size() == GROUP) {
      flush();
    }
  }

  /** Id of the site's user that the archive's is, {@link #NEW} or {@link #CONFLICT}; 0 if nobody asked for it. */
  long get(long id) {
    return found.get(id);
  }

  /** Finds those that were added. */
  void flush() {
    for (UserRule rule : UserRule.values()) {
      List<UserCandidate> concerned = waiting.stream()
          .filter(each -> found.get(each.id()) == 0 && rule.concerns.test(each))
          .toList();
      if (rule.same() == sameSite && !concerned.isEmpty()) {
        ask(rule, concerned);
      }
    }
    waiting.stream()
        .filter(each -> found.get(each.id()) == 0)
        .forEach(each -> found.put(each.id(), NEW));
    waiting.clear();
  }

  private void ask(UserRule rule, List<UserCandidate> users) {
    SiteDatabase database = view.database();
    Instances asked = new Instances()
        .numbers("id", users.stream().mapToLong(UserCandidate::id).toArray())
        .numbers("host", users.stream().mapToLong(UserCandidate::host).toArray())
        .numbers(
            "firstaccess", users.stream().mapToLong(UserCandidate::firstaccess).toArray())
        .texts("username", texts(users, rule.username))
        .texts("email", texts(users, rule.email));
    String condition = rule.condition
        .replaceAll(":username", "[b].[username]" + collations[0])
        .replaceAll(":email", "[b].[email]" + collations[1])
        .replaceAll(":(\\w+)", "[b].[$1]");
    String sql = SqlText.of(database, "SELECT [b].[id], MIN(u.[id]) FROM ")
        + database.dialect().relation(asked, "b")
        + SqlText.of(database, " JOIN {user} u ON " + condition + " GROUP BY [b].[id]");
    try (Rows rows = view.rows(new Query(sql, database.dialect().values(asked)))) {
      while (rows.next()) {
        found.put(rows.id(0), rule.conflict() ? CONFLICT : rows.id(1));
      }
    }
  }

  private static String[] texts(List<UserCandidate> users, Function<UserCandidate, String> of) {
    return users.stream()
        .map(of)
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
        .toArray(String[]::new);
  }

  /** Texts sent along have a collation of their own there; columns must be compared by theirs. */
  private String collation(String column) {
    String table = view.database().table("user").replace("`", "");
    Query query = Query.of(
        "SELECT COLLATION_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
            + " AND TABLE_NAME = ? AND COLUMN_NAME = ?",
        table,
        column);
    try (Rows rows = view.rows(query)) {
      String name = rows.next() ? rows.text(0) : null;
      return name == null || !name.matches("\\w+") ? "" : " COLLATE " + name;
    }
  }
}
