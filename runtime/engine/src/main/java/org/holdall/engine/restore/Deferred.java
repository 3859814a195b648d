package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/** Columns that could not be said when their row was: ids of what came later, and texts with links to it. */
final class Deferred {
  private final List<Reference> references = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  /** An id of the archive whose new one was not known. */
  record Reference(
      String table, long row, String column, String mapping, long oldId, String missing) {}

  /** A text of the archive with links to what was not known. */
  record Text(String table, long row, String column, String text) {}

  /** What a missing id becomes. */
  interface Missing {
    /** The value; null for NULL. */
    @Nullable
    Object value(String missing, long oldId);
  }

  /** Decodes for good. */
  interface Decoding {
    String decode(String text);
  }

  void add(Reference reference) {
    references.add(reference);
  }

  void add(Text text) {
    texts.add(text);
  }

  /** Says them all; everything of the archive is known. */
  void finish(Transaction transaction, Mappings mappings, Missing otherwise, Decoding decoding) {
    Inserts inserts = transaction.inserts();
    for (Reference each : references) {
      long known = mappings.get(each.mapping(), each.oldId());
      if (known != 0) {
        inserts.set(each.table(), each.row(), each.column(), known);
      } else if (each.missing().equals("SKIP")) {
        String sql =
            SqlText.of(transaction.database(), "DELETE FROM {" + each.table() + "} WHERE [id] = ?");
        transaction.update(Query.of(sql, inserts.resolve(each.row())));
      } else {
        inserts.set(
            each.table(), each.row(), each.column(), otherwise.value(each.missing(), each.oldId()));
      }
    }
    for (Text each : texts) {
      inserts.set(each.table(), each.row(), each.column(), decoding.decode(each.text()));
    }
    references.clear();
    texts.clear();
  }
}
