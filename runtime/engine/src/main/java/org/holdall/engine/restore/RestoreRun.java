package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.holdall.annotations.Task;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.restore.dates.DateOffset;
import org.holdall.engine.restore.files.AttachedAreas;
import org.holdall.engine.restore.kind.Kinds;
import org.holdall.engine.restore.place.Placement;
import org.holdall.engine.xml.LinkDecoder;
import org.jspecify.annotations.Nullable;

/** One attempt of a restore: its transaction, and what its tasks learn for each other. */
final class RestoreRun {
  final RestoreState state;
  final RestorePlan plan;
  final Transaction transaction;
  final Inserts inserts;
  final Kinds kinds;
  final Placement placement;
  final Mappings mappings = new Mappings();
  final AttachedAreas areas;
  final Deferred deferred = new Deferred();
  final KindCounts counts = new KindCounts();
  final List<Long> courseModules = new ArrayList<>();
  final List<String> warnings = new ArrayList<>();
  final Collisions collisions;
  final LinkDecoder decoder;
  final DateOffset dateOffset;

  /** Contexts that blocks had in the archive. */
  final Map<RestoreTask, Long> oldContexts = new HashMap<>();

  private final Map<String, long[]> rows = new LinkedHashMap<>();
  private final Map<String, Long> modules = new HashMap<>();
  private final Map<RestoreTask, Map<String, Long>> words = new HashMap<>();
  private final Map<String, Object> shared = new HashMap<>();
  private final Map<RestoreTask, Long> contexts = new HashMap<>();
  private final Function<String, @Nullable PrivateContent> archive;
  private boolean reserved;

  RestoreRun(
      RestoreState state,
      RestorePlan plan,
      Transaction transaction,
      Kinds kinds,
      AttachedAreas areas,
      Collisions collisions,
      Function<String, @Nullable PrivateContent> archive) {
    this.state = state;
    this.plan = plan;
    decoder = state.decoder(plan.trees());
    this.transaction = transaction;
    this.kinds = kinds;
    this.areas = areas;
    this.collisions = collisions;
    this.archive = archive;
    inserts = transaction.inserts();
    placement = new Placement(transaction, inserts, state.target().id(), state.now());
    dateOffset = state.dateOffset();
    state.knownIds(mappings, placement.courseContext());
  }

  /** New values of a task's words; to be added to. */
  Map<String, Long> words(RestoreTask task) {
    Map<String, Long> found = words.get(task);
    if (found == null) {
      found = newWords(task);
      words.put(task, found);
    }
    return found;
  }

  private Map<String, Long> newWords(RestoreTask t) {
    Map<String, Long> known = new HashMap<>();
    known.put("COURSE", state.target().id());
    known.put("COURSE_CONTEXT", placement.courseContext());
    known.put("SYSTEM_CONTEXT", state.systemContext());
    known.put("RESTORER", state.restorer());
    known.put("NOW", state.now());
    if (t.around() != null) {
      known.putAll(words(t.around()));
    }
    if (t.kind() == Task.ACTIVITY || t.kind() == Task.BLOCK) {
      known.remove("CONTEXT"); // it is made with the row
    } else {
      known.put("CONTEXT", placement.courseContext());
    }
    return known;
  }

  /** Context of a module that is yet to be made, 0 if no module had it. */
  long contextToCome(long oldId) {
    for (RestoreTask task : plan.places()) {
      if (task.kind() == Task.ACTIVITY && task.oldWord("CONTEXT") == oldId) {
        mappings.put("CONTEXT", oldId, context(task));
        return context(task);
      }
    }
    return 0;
  }

  /** Id of the context that an activity or a block gets: all are reserved in the order of the tasks, as Moodle makes them. */
  long context(RestoreTask task) {
    if (!reserved) {
      reserved = true;
      LeftOutBlocks leftOut = new LeftOutBlocks(this, archive);
      for (RestoreTask each : plan.places()) {
        long around = contexts.getOrDefault(each.around(), 1L);
        // Where ids come with rows only, nothing can be asked of a block in an activity, and
        // nothing depends on it.
        if (each.kind() != Task.BLOCK || around < 0 || !leftOut.contains(each)) {
          contexts.put(each, placement.reserveContext());
        }
      }
    }
    return contexts.computeIfAbsent(task, each -> placement.reserveContext());
  }

  /** What all tasks of the restore share, found out when it is first asked for. */
  @SuppressWarnings("unchecked") // whoever asks for a name asks for one type
  <T> T once(String name, Supplier<T> first) {
    Object known = shared.get(name);
    if (known == null) {
      known = Objects.requireNonNull(first.get());
      shared.put(name, known);
    }
    return (T) known;
  }

  /** Whether the task has a place to restore to; a block that was not made has none. */
  boolean has(RestoreTask task) {
    return task.kind() != Task.BLOCK || words(task).containsKey("CONTEXT");
  }

  /** Id of an activity module on the site, 0 if it is not installed. */
  long module(String name) {
    if (modules.isEmpty()) {
      rows("SELECT [name], [id] FROM {modules}", 2)
          .forEach(row ->
              modules.put(String.valueOf(row.get(0)), Long.parseLong(String.valueOf(row.get(1)))));
    }
    return modules.getOrDefault(name, 0L);
  }

  /** Rows of the site, with those of this restore. */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    inserts.flush(SqlText.tables(sql));
    try (Rows rows = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), values))) {
      return rows.texts(columns);
    }
  }

  /** Deletes a row, of the site or of this restore. */
  void delete(String table, long id) {
    String sql = SqlText.of(transaction.database(), "DELETE FROM {" + table + "} WHERE [id] = ?");
    transaction.update(Query.of(sql, inserts.resolve(id)));
  }

  /** Counts a row that was added. */
  void counted(String table) {
    rows.computeIfAbsent(table, t -> new long[1])[0]++;
  }

  /** Numbers of rows added, by table. */
  Map<String, Long> counted() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    rows.forEach((table, number) -> numbers.put(table, number[0]));
    return numbers;
  }

  /** A rich text of the archive with its links decoded, as far as it is known what they lead to. */
  LinkDecoder.Decoded decoded(String text) {
    return decoder.decode(text, this::linked);
  }

  /** The real new id, 0 if it is not known. */
  private long linked(String to, long oldId) {
    long found = mappings.get(to, oldId);
    return found == 0 ? 0 : inserts.resolve(found);
  }
}
