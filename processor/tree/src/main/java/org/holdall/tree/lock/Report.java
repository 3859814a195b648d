package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects changes. */
final class Report {
  private final List<Change> changes = new ArrayList<>();

  List<Change> changes() {
    return List.copyOf(changes);
  }

  void add(Rule rule, String path, String what) {
    changes.add(new Change(rule, path, what));
  }

  /** Adds a change of something that is elsewhere now. */
  void moved(Rule rule, String path, String now) {
    changes.add(new Change(rule, path, "is " + now + " now", now));
  }

  /** Adds what happened to the names of older archives. */
  void former(String path, List<String> was, List<String> is) {
    for (String name : was) {
      if (!is.contains(name)) {
        add(Rule.NAME_001, path, "is no longer read as '" + name + "'");
      }
    }
    for (String name : is) {
      if (!was.contains(name)) {
        add(Rule.NAME_A1, path, "is also read as '" + name + "'");
      }
    }
  }

  /** Adds a change if the two differ. */
  void differs(Rule rule, String path, String name, @Nullable Object was, @Nullable Object is) {
    if (!Objects.equals(was, is)) {
      add(rule, path, name + " was " + show(was) + ", is " + show(is));
    }
  }

  private static String show(@Nullable Object value) {
    return value == null || value.toString().isEmpty() ? "none" : "'" + value + "'";
  }
}
