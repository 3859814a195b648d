package org.holdall.engine.restore.empty;

import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.files.PathnameHash;
import org.holdall.engine.site.SiteLookup;

/** Images of badges that belong to the site from now on. */
final class BadgeImages {
  private final Transaction transaction;

  BadgeImages(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Moves those of a course. */
  void move(long context) {
    long system = SiteLookup.systemContext(transaction);
    String sql = "SELECT [id], [component], [filearea], [itemid], [filepath], [filename]"
        + " FROM {files} WHERE [contextid] = ? AND [component] = 'badges'";
    Map<Long, String> hashes = new LinkedHashMap<>();
    try (Rows rows = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), context))) {
      while (rows.next()) {
        String hash = PathnameHash.of(
            system,
            String.valueOf(rows.text(1)),
            String.valueOf(rows.text(2)),
            rows.id(3),
            String.valueOf(rows.text(4)),
            String.valueOf(rows.text(5)));
        hashes.put(rows.id(0), hash);
      }
    }
    hashes.forEach((file, hash) -> {
      transaction.inserts().set("files", file, "contextid", system);
      transaction.inserts().set("files", file, "pathnamehash", hash);
    });
    transaction.inserts().flush();
  }
}
