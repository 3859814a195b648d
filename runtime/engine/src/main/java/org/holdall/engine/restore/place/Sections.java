package org.holdall.engine.restore.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.jspecify.annotations.Nullable;

/** The sections of one course, and the order of the activities in them. */
final class Sections {
  private static final String TABLE = "course_sections";
  private static final List<String> COLUMNS = List.of("course", "section", "timemodified");

  /** A course with more of them has a damaged number; it does not get a million sections. */
  private static final int MOST_GAPS = 1000;

  private final Transaction transaction;
  private final Inserts inserts;
  private final long course;
  private final long now;
  private final Map<Long, Long> byNumber = new HashMap<>();
  private long first;
  private boolean read;

  /** New course modules by section, its id or what stands for it. */
  private final Map<Long, List<Long>> placed = new HashMap<>();

  Sections(Transaction transaction, Inserts inserts, long course, long now) {
    this.transaction = transaction;
    this.inserts = inserts;
    this.course = course;
    this.now = now;
  }

  /** Finds a section as Moodle does: the one with the number, else the oldest, else two are made. */
  long find(long number) {
    if (!read) {
      read();
    }
    if (byNumber.isEmpty()) {
      make(0);
      first = make(1);
      return first;
    }
    return byNumber.getOrDefault(number, first);
  }

  void place(long section, long courseModule) {
    placed.computeIfAbsent(section, s -> new ArrayList<>()).add(courseModule);
  }

  /** Appends what was placed to what the sections hold by now. */
  void finish() {
    if (placed.isEmpty()) {
      return;
    }
    // In the order of the sections' ids: everybody who locks several locks them so.
    Map<Long, List<Long>> known = new TreeMap<>();
    placed.forEach((section, modules) -> known.put(inserts.resolve(section), modules));
    Map<Long, @Nullable String> sequences = lock(known.keySet());
    known.forEach((section, modules) -> {
      if (!sequences.containsKey(section)) {
        throw new HoldallException("Section " + section + " of course " + course
            + " was deleted while the restore ran. Nothing was restored; restore again.");
      }
      String added = modules.stream()
          .map(module -> Long.toString(inserts.resolve(module)))
          .collect(Collectors.joining(","));
      String sql = "UPDATE {course_sections} SET [sequence] = ?, [timemodified] = ? WHERE [id] = ?";
      transaction.update(query(sql, append(sequences.get(section), added), now, section));
    });
    placed.clear();
  }

  /** Moodle expects every number from 0 to the highest, and 0 in any case. */
  void fillGaps() {
    String sql = "SELECT [section] FROM {course_sections} WHERE [course] = ?";
    Set<Long> numbers = new HashSet<>();
    try (Rows rows = transaction.rows(query(sql, course))) {
      while (rows.next()) {
        numbers.add(rows.id(0));
      }
    }
    long highest = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    if (highest > numbers.size() + MOST_GAPS) {
      return;
    }
    for (long number = 0; number <= highest; number++) {
      if (!numbers.contains(number)) {
        inserts.add(TABLE, COLUMNS, 0, new @Nullable Object[] {course, number, now});
      }
    }
  }

  private Map<Long, @Nullable String> lock(Set<Long> ids) {
    String marks = String.join(", ", ids.stream().map(id -> "?").toList());
    String sql = "SELECT [id], [sequence] FROM {course_sections} WHERE [id] IN (" + marks
        + ") ORDER BY [id] FOR UPDATE";
    Map<Long, @Nullable String> sequences = new LinkedHashMap<>();
    try (Rows rows = transaction.rows(query(sql, ids.toArray()))) {
      while (rows.next()) {
        sequences.put(rows.id(0), rows.text(1));
      }
    }
    return sequences;
  }

  private static String append(@Nullable String sequence, String added) {
    boolean empty = sequence == null || sequence.isEmpty() || sequence.equals("0");
    return empty ? added : sequence + "," + added;
  }

  private void read() {
    String sql = "SELECT [id], [section] FROM {course_sections} WHERE [course] = ? ORDER BY [id]";
    try (Rows rows = transaction.rows(query(sql, course))) {
      while (rows.next()) {
        if (byNumber.isEmpty()) {
          first = rows.id(0);
        }
        byNumber.put(rows.id(1), rows.id(0));
      }
    }
    read = true;
  }

  private long make(long number) {
    long section = inserts.reserve(TABLE);
    inserts.add(TABLE, COLUMNS, section, new @Nullable Object[] {course, number, now});
    long id = inserts.resolve(section);
    byNumber.put(number, id);
    return id;
  }

  private Query query(String sql, Object... values) {
    return Query.of(SqlText.of(transaction.database(), sql), values);
  }
}
