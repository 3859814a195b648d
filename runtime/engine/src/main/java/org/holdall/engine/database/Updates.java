package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** Changes of single columns of rows that were added before, sent many rows at a time. */
final class Updates {
  private static final int MOST_ROWS = 500;

  /** The values of one statement, and what a value costs beside its text. */
  private static final long STATEMENT = 256 << 10;

  private static final long OVERHEAD = 64;

  /** All changes that wait. */
  private static final long MEMORY = 2 << 20;

  private final Session session;
  private final Map<Target, Map<Long, Value>> waiting = new LinkedHashMap<>();
  private long memory;
  private long limit = MEMORY;

  private record Target(String table, String column) {}

  private record Value(@Nullable Object value, long size) {}

  Updates(Session session) {
    this.session = session;
  }

  void set(String table, long id, String column, @Nullable Object value) {
    long size =
        OVERHEAD + (value instanceof String text ? Texts.quotedLength(text, table, column) : 0);
    Map<Long, Value> values = waiting(table, column);
    // The order matters: a handle and its real id are different keys.
    Value before = values.remove(id);
    memory += size - (before == null ? 0 : before.size);
    values.put(id, new Value(value, size));
  }

  /** As {@link #set}, but what was set for the row before counts. */
  void complete(String table, long id, String column, @Nullable Object value) {
    if (!waiting(table, column).containsKey(id)) {
      set(table, id, column, value);
    }
  }

  private Map<Long, Value> waiting(String table, String column) {
    return waiting.computeIfAbsent(new Target(table, column), t -> new LinkedHashMap<>());
  }

  /** Whether anything waits that changes one of these tables. */
  boolean concern(Collection<String> tables) {
    return waiting.entrySet().stream()
        .anyMatch(each -> !each.getValue().isEmpty() && tables.contains(each.getKey().table));
  }

  /** Whether it is time to send. */
  boolean full() {
    return memory > limit;
  }

  /** Sends what can be sent: changes whose rows and values have real ids. */
  void send(Inserts inserts) throws SQLException {
    for (Map.Entry<Target, Map<Long, Value>> entry : waiting.entrySet()) {
      Map<Long, Value> ready = new LinkedHashMap<>();
      Iterator<Map.Entry<Long, Value>> all = entry.getValue().entrySet().iterator();
      while (all.hasNext()) {
        Map.Entry<Long, Value> change = all.next();
        long id = inserts.sent(change.getKey());
        Value value = change.getValue();
        if (value.value instanceof Long number) {
          long sent = inserts.sent(number);
          if (sent == 0 && number != 0) {
            continue;
          }
          value = new Value(sent, value.size);
        }
        if (id != 0) {
          ready.put(id, value);
          memory -= value.size;
          all.remove();
        }
      }
      send(entry.getKey(), ready);
    }
    limit = Math.max(MEMORY, 2 * memory);
  }

  /** After everything was sent. */
  void finish() {
    waiting.forEach((target, values) -> {
      if (!values.isEmpty()) {
        throw new IllegalStateException("Rows of " + target.table + " refer by " + target.column
            + " to reserved ids whose rows were never added");
      }
    });
  }

  private void send(Target target, Map<Long, Value> ready) throws SQLException {
    List<Long> ids = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    long size = 0;
    for (Map.Entry<Long, Value> change : ready.entrySet()) {
      if (ids.size() == MOST_ROWS || size > STATEMENT) {
        send(target, ids, values);
        ids.clear();
        values.clear();
        size = 0;
      }
      ids.add(change.getKey());
      values.add(change.getValue().value);
      size += change.getValue().size;
    }
    if (!ids.isEmpty()) {
      send(target, ids, values);
    }
  }

  private void send(Target target, List<Long> ids, List<@Nullable Object> values)
      throws SQLException {
    SiteDatabase database = session.database();
    Column column = database.schema().column(target.table, target.column);
    if (column == null) {
      throw new HoldallException("The database lacks the column " + target.column + " of the table "
          + target.table + "; is the site's upgrade complete?");
    }
    session.update(database.dialect().change(database.table(target.table), column, ids, values));
  }
}
