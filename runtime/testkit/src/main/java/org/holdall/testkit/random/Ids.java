package org.holdall.testkit.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** What ids can point to: people and groups of the course, and rows that were made before. */
final class Ids {
  private static final int POINTS = 100;

  private final Map<String, List<MadeRow>> made = new HashMap<>();
  private final Map<String, List<Long>> kinds = new HashMap<>();
  private final Set<String> joined = new HashSet<>();
  private final Random random;
  private final boolean whole;

  /** With the people and groups of a site; {@code whole} if all of its course is backed up. */
  Ids(EmbeddedSite site, Random random, boolean whole) {
    this.random = random;
    this.whole = whole;
    kinds.put("USER", site.users());
    kinds.put("GROUP", site.groups());
  }

  /** Takes note of a row that fields annotated with this kind can point to. */
  void add(String kind, long id) {
    List<Long> ids = new ArrayList<>(kinds.getOrDefault(kind, List.of()));
    ids.add(id);
    kinds.put(kind, ids);
  }

  /** Takes note of a row that was made only to be joined: others get one of their own. */
  void addJoined(String kind, long id) {
    joined.add(kind);
    add(kind, id);
  }

  /** Whether rows of a kind are made where they are joined. */
  boolean isJoined(String kind) {
    return joined.contains(kind);
  }

  /** All ids of a kind. */
  List<Long> all(String kind) {
    return kinds.getOrDefault(kind, List.of());
  }

  /** An id of a kind, of a row that says itself that it is of the kind if there are any; null if there is none. */
  @Nullable
  Long of(String kind) {
    List<MadeRow> rows = made.getOrDefault(kind, List.of());
    return any(rows.isEmpty() ? all(kind) : rows.stream().map(MadeRow::id).toList());
  }

  /** What follows a prefix in the names of rows that were made, one of them; null if there are none. */
  @Nullable
  String name(String prefix) {
    List<String> names =
        made.keySet().stream().filter(each -> each.startsWith(prefix)).sorted().toList();
    return names.isEmpty()
        ? null
        : names.get(random.nextInt(names.size())).substring(prefix.length());
  }

  void add(MadeRow row) {
    if (row.element().source() != null && row.element().source().table().equals("question")) {
      add("QUESTION", row.id());
    }
    made.computeIfAbsent(row.element().type(), type -> new ArrayList<>()).add(row);
    for (String name : row.element().mapped()) {
      made.computeIfAbsent(name, each -> new ArrayList<>()).add(row);
    }
  }

  /** An id of the kind that a field is annotated with; null if the site has none of it. */
  @Nullable
  Object annotated(Field field) {
    String kind = String.valueOf(field.annotate());
    if (!field.map() || !(field.inforef() || whole)) {
      return null; // a row that nothing takes into the backup
    }
    return kind.equals("GRADE") ? (Object) random.nextInt(POINTS) : of(kind);
  }

  /** The id of a row that a field points to, as near to a row as there are any; null if there is none yet. */
  @Nullable
  Object mapped(Field field, @Nullable MadeRow from) {
    return mapped(String.valueOf(field.mapsTo()), from);
  }

  /** The same by the name that rows are found by. */
  @Nullable
  Object mapped(String name, @Nullable MadeRow from) {
    List<MadeRow> rows = made.getOrDefault(name, List.of());
    Object near = near(name, from);
    // Else the last one: it is of the same activity, if that has any.
    return near != null || rows.isEmpty()
        ? near
        : (Object) rows.get(rows.size() - 1).id();
  }

  /** The id of a row in what is around another, as near as there are any; null if there is none. */
  @Nullable
  Object near(String name, @Nullable MadeRow from) {
    List<MadeRow> rows = made.getOrDefault(name, List.of());
    for (MadeRow near = from; near != null; near = near.parent()) {
      MadeRow around = near;
      List<MadeRow> below = rows.stream().filter(row -> row.isBelow(around)).toList();
      if (!below.isEmpty()) {
        return any(below.stream().map(MadeRow::id).toList());
      }
    }
    return null;
  }

  private @Nullable Long any(List<Long> ids) {
    return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
  }
}
