package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Tree;

/** Keeps the names of what was removed. */
final class Tombstones {
  private Tombstones() {}

  /** What is reserved after the lock's tree became {@code now}: what was and still is unused, and what is gone now. */
  static List<Reserved> after(Lock lock, Tree now) {
    Map<String, Reserved> left = names(now);
    Map<String, Reserved> gone = new LinkedHashMap<>();
    lock.reserved().forEach(each -> gone.put(each.path(), each));
    gone.putAll(names(lock.tree()));
    gone.keySet().removeAll(left.keySet());
    gone.keySet()
        .removeIf(path -> gone.keySet().stream().anyMatch(above -> path.startsWith(above + "/")));
    return gone.values().stream().sorted(Comparator.comparing(Reserved::path)).toList();
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
