package org.holdall.engine.database;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Short form of SQL: <code>{table}</code> is a table of the site, {@code [column]} any other quoted identifier. */
public final class SqlText {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}|\\[(\\w+)]");

  private SqlText() {}

  /** The tables that a text names. */
  public static Set<String> tables(String text) {
    return NAME.matcher(text)
        .results()
        .filter(found -> found.group(1) != null)
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The SQL text for a site's database. Whether the tables exist is not asked. */
  public static String of(SiteDatabase database, String text) {
    return NAME.matcher(text).replaceAll(found -> {
      String table = found.group(1);
      String name =
          table != null ? database.table(table) : database.dialect().quote(found.group(2));
      return Matcher.quoteReplacement(name);
    });
  }
}
