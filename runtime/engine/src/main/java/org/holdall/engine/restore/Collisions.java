package org.holdall.engine.restore;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdall.engine.database.Dialect;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in an attempt of a restore whether it is the archive itself that has two rows where the site takes one, after an
 * attempt before failed at such a key: then nobody else is in the way, and to try again is of no use.
 */
final class Collisions {
  /** Finds nothing. */
  static final Collisions NONE = new Collisions("", null, false);

  private final String index;
  private final @Nullable UniqueKey key;
  private final boolean folded;
  private final Map<List<Object>, String> files = new HashMap<>();
  private String file = "";
  private String problem = "";

  private Collisions(String index, @Nullable UniqueKey key, boolean folded) {
    this.index = index;
    this.key = key;
    this.folded = folded;
  }

  /** Looks for rows that an index refuses; empty for one that the database did not name. */
  static Collisions at(SiteDatabase database, String index) {
    if (index.isEmpty()) {
      return NONE;
    }
    try (Snapshot snapshot = database.snapshot()) {
      boolean folded = database.dialect() == Dialect.MARIADB;
      return new Collisions(index, UniqueKey.find(snapshot, index), folded);
    }
  }

  /** From now on rows come from this file of the archive. */
  void reading(String name) {
    file = name;
  }

  /** A row is added. */
  void added(String table, List<String> columns, @Nullable Object[] values) {
    if (key == null || !key.table().equals(table) || !problem.isEmpty()) {
      return;
    }
    List<Object> said = new ArrayList<>();
    for (String column : key.columns()) {
      int position = columns.indexOf(column);
      Object value = position < 0 ? "" : values[position];
      if (value == null) {
        return; // as if no other row were the same
      }
      said.add(comparable(value));
    }
    String other = files.putIfAbsent(said, file);
    if (other != null) {
      problem = (other.equals(file)
              ? file + " has two rows"
              : other + " and " + file + " have a row each")
          + " for table " + table + " with the same " + String.join(", ", key.columns())
          + ", where a site has one. Correct the archive, or get another copy of it.";
    }
  }

  /** A number may have been read as a text; MariaDB knows neither case nor accents, nor spaces at the end. */
  private Object comparable(Object value) {
    String text = value.toString();
    return folded
        ? Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .stripTrailing()
            .toLowerCase(Locale.ROOT)
        : text;
  }

  /** What is wrong with the archive if this index refused a row again; empty if nothing is. */
  String problem(String refusing) {
    return refusing.equals(index) ? problem : "";
  }
}
