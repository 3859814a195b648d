package org.holdall.modules.core.grades;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.holdall.engine.structure.RestoreScope;

/** New categories of a gradebook, and where they stand. An archive may name a child before its parent. */
final class CategoryTree {
  private final Map<Long, Long> oldParents = new LinkedHashMap<>();

  /** A new category below the one that had this id in the archive. */
  void add(long category, long oldParent) {
    oldParents.put(category, oldParent);
  }

  /** Says parent, path and depth of all. Those without a parent, or inside of each other, come right below the top. */
  void place(RestoreScope in) {
    if (oldParents.isEmpty()) {
      return;
    }
    long top = in.resolved(CourseGrades.top(in));
    Map<Long, Long> parents = new LinkedHashMap<>();
    oldParents.forEach((category, oldParent) -> {
      long parent = in.mapped(CourseGrades.CATEGORY, oldParent);
      parents.put(in.resolved(category), parent == 0 ? top : in.resolved(parent));
    });
    for (long category : List.copyOf(parents.keySet())) {
      Deque<Long> chain = chain(category, parents);
      if (chain.size() > parents.size()) {
        parents.put(category, top);
        chain = chain(category, parents);
      }
      in.set(CourseGrades.CATEGORIES, category, "parent", parents.getOrDefault(category, top));
      in.set(CourseGrades.CATEGORIES, category, "depth", 1L + chain.size());
      in.set(
          CourseGrades.CATEGORIES,
          category,
          "path",
          "/" + top + "/" + chain.stream().map(String::valueOf).collect(Collectors.joining("/"))
              + "/");
    }
  }

  /** From right below the top; longer than there are categories if it goes round in a circle. */
  private static Deque<Long> chain(long category, Map<Long, Long> parents) {
    Deque<Long> chain = new ArrayDeque<>();
    Long at = category;
    while (at != null && parents.containsKey(at) && chain.size() <= parents.size()) {
      chain.push(at);
      at = parents.get(at);
    }
    return chain;
  }
}
