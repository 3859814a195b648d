package org.holdall.tree.lock;

import java.util.List;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;

/** Compares a lock with the tree of today. Pure: the same trees give the same changes, in the order of the tree. */
public final class LockComparison {
  private LockComparison() {}

  /** What changed between two trees; nothing if and only if they are equal. */
  public static List<Change> compare(Tree locked, Tree now) {
    return compare(Lock.of(locked), now);
  }

  /** What changed since the lock, reserved names considered; what was accepted is still listed. */
  static List<Change> compare(Lock lock, Tree now) {
    Tree locked = lock.tree();
    if (locked.equals(now)) {
      return List.of();
    }
    Report report = new Report();
    root(locked, now, report);
    links(locked.links(), now.links(), report);
    new ElementComparison(lock.reserved(), now, report).compare(root(locked), root(now));
    if (report.changes().isEmpty()) {
      report.add(Rule.DETAIL_A1, "/", "the order of fields or other details changed");
    }
    return report.changes();
  }

  private static void root(Tree locked, Tree now, Report report) {
    report.differs(Rule.ROOT_001, "/", "id", locked.id(), now.id());
    report.differs(Rule.ROOT_001, "/", "component", locked.component(), now.component());
    report.differs(Rule.ROOT_001, "/", "host", locked.host(), now.host());
    report.differs(
        Rule.ROOT_001,
        "/",
        "task",
        String.join(" ", locked.tasks()),
        String.join(" ", now.tasks()));
    report.differs(Rule.ROOT_001, "/", "file", locked.file(), now.file());
    if (locked.root().name().equals(now.root().name())
        || !now.root().named(locked.root().name())) {
      report.differs(
          Rule.ROOT_001, "/", "root element", locked.root().name(), now.root().name());
    } else {
      report.moved(Rule.NAME_A1, "/" + locked.root().name(), "/" + now.root().name());
    }
    report.differs(Rule.DETAIL_A1, "/", "features", locked.features(), now.features());
    report.differs(Rule.WHEN_A1, "/", "condition", locked.when(), now.when());
    report.differs(Rule.DETAIL_A1, "/", "order", locked.order(), now.order());
    report.differs(Rule.DETAIL_A1, "/", "type", locked.type(), now.type());
  }

  private static Child root(Tree tree) {
    return new Child(List.of(), tree.root(), false, null, false);
  }

  private static void links(List<Link> locked, List<Link> now, Report report) {
    for (String name : locked.stream().map(Link::name).distinct().toList()) {
      List<Link> was = named(name, locked);
      List<Link> is = named(name, now);
      if (is.isEmpty()) {
        report.add(Rule.LINK_001, "links/" + name, "the rule was removed");
      } else if (!ids(was).equals(ids(is))) {
        report.differs(Rule.LINK_001, "links/" + name, "ids", ids(was), ids(is));
      } else if (!was.equals(is)) {
        report.add(Rule.DETAIL_A1, "links/" + name, "the rule encodes other URLs");
      }
    }
    now.stream()
        .map(Link::name)
        .distinct()
        .filter(name -> named(name, locked).isEmpty())
        .forEach(name -> report.add(Rule.LINK_A1, "links/" + name, "the rule was added"));
  }

  private static List<Link> named(String name, List<Link> links) {
    return links.stream().filter(link -> link.name().equals(name)).toList();
  }

  private static List<List<String>> ids(List<Link> links) {
    return links.stream().map(Link::to).distinct().toList();
  }
}
