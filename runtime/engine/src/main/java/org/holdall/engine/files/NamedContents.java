package org.holdall.engine.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SiteDatabase;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.database.SqlText;

/** Which contents the site knows at this moment. */
@FunctionalInterface
interface NamedContents {
  /** Values per statement. */
  int BATCH = 500;

  /** Those of these contents that a row of table {@code files} names, asked on a connection of its own. */
  Set<String> of(Collection<String> hashes);

  /** Asks the site's database. */
  static NamedContents in(SiteDatabase database) {
    return hashes -> {
      Set<String> named = new HashSet<>();
      if (hashes.isEmpty()) {
        return named;
      }
      try (Snapshot snapshot = database.snapshot()) {
        List<String> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += BATCH) {
          List<String> batch = all.subList(from, Math.min(all.size(), from + BATCH));
          String sql = "SELECT DISTINCT [contenthash] FROM {files} WHERE [contenthash] IN ("
              + String.join(", ", Collections.nCopies(batch.size(), "?")) + ")";
          Query query = new Query(SqlText.of(database, sql), new ArrayList<>(batch));
          try (Rows rows = snapshot.rows(query)) {
            while (rows.next()) {
              named.add(String.valueOf(rows.text(0)));
            }
          }
        }
      }
      return named;
    };
  }
}
