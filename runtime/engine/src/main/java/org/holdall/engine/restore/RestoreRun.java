package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.annotations.Task;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
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
  final LinkDecoder decoder;
  final DateOffset dateOffset;
  private final Map<String, long[]> rows = new LinkedHashMap<>();
  private final Map<String, Long> modules = new HashMap<>();
  private final Map<RestoreTask, Map<String, Long>> words = new HashMap<>();

  RestoreRun(
      RestoreState state,
      RestorePlan plan,
      LinkDecoder decoder,
      Transaction transaction,
      Kinds kinds,
      AttachedAreas areas) {
    this.state = state;
    this.plan = plan;
    this.decoder = decoder;
    this.transaction = transaction;
    this.kinds = kinds;
    this.areas = areas;
    inserts = transaction.inserts();
    placement = new Placement(transaction, inserts, state.target().id(), state.now());
    dateOffset = state.dateOffset();
    state.knownIds(mappings, placement.courseContext());
  }

  /** New values of a task's words; to be added to. */
  Map<String, Long> words(RestoreTask task) {
    return words.computeIfAbsent(task, t -> {
      Map<String, Long> known = new HashMap<>();
      known.put("COURSE", state.target().id());
      known.put("COURSE_CONTEXT", placement.courseContext());
      known.put("SYSTEM_CONTEXT", state.systemContext());
      known.put("RESTORER", state.restorer());
      known.put("NOW", state.now());
      if (t.kind() == Task.FINAL) {
        known.put("CONTEXT", placement.courseContext());
      }
      return known;
    });
  }

  /** Id of an activity module on the site, 0 if it is not installed. */
  long module(String name) {
    return modules.computeIfAbsent(name, n -> {
      List<List<@Nullable String>> found =
          rows("SELECT [id] FROM {modules} WHERE [name] = ?", 1, n);
      return found.isEmpty() ? 0L : Long.parseLong(String.valueOf(found.get(0).get(0)));
    });
  }

  /** Rows of the site, with those of this restore. */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    inserts.flush();
    List<List<@Nullable String>> found = new ArrayList<>();
    try (Rows rows = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), values))) {
      while (rows.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
          row.add(rows.text(i));
        }
        found.add(row);
      }
    }
    return found;
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
