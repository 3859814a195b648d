package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Tree;

/** Keeps the names of what was removed. */
final class Tombstones {
  private Tombstones() {}

  /** What is reserved after the lock's tree became {@code now}: what was and still is unused, and what is gone now. */
  static List<Reserved> after(Lock lock, Tree now) {
    Map<String, Reserved> left = names(now);
    Map<String, String> moves = new HashMap<>();
    for (Change change : LockComparison.compare(lock, now)) {
      moves.put(change.path(), change.now());
    }
    Map<String, Reserved> gone = new LinkedHashMap<>();
    Stream.concat(lock.reserved().stream(), names(lock.tree()).values().stream())
        .map(each -> new Reserved(below(each.path(), moves), each.type()))
        .forEach(each -> gone.put(each.path(), each));
    gone.keySet().removeAll(left.keySet());
    gone.keySet()
        .removeIf(path -> gone.keySet().stream().anyMatch(above -> path.startsWith(above + "/")));
    return gone.values().stream().sorted(Comparator.comparing(Reserved::path)).toList();
  }

  /** The path of what stands below an element that is elsewhere now: it is there, too. The element's own old path stays. */
  private static String below(String path, Map<String, String> moves) {
    String below = path;
    int from = 0;
    for (int end = below.indexOf('/', 1); end >= 0; end = below.indexOf('/', from + 1)) {
      String now = moves.get(below.substring(0, end));
      from = now == null ? end : now.length();
      below = now == null ? below : now + below.substring(end);
    }
    return below;
  }

  private static Map<String, Reserved> names(Tree tree) {
    List<Reserved> names = new ArrayList<>();
    collect("", new Child(List.of(), tree.root(), false, null, false), names);
    Map<String, Reserved> byPath = new LinkedHashMap<>();
    names.forEach(each -> byPath.put(each.path(), each));
    return byPath;
  }

  private static void collect(String parent, Child child, List<Reserved> names) {
    String path = Paths.of(parent, child);
    Element element = child.element();
    names.add(new Reserved(path, null));
    element
        .fields()
        .forEach(field -> names.add(new Reserved(Paths.of(path, field), field.javaType())));
    element.children().forEach(each -> collect(path, each, names));
  }
}
