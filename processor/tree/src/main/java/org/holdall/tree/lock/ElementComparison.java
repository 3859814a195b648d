package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Pairs the elements of two trees, so that one cause gives one change, and compares each pair. */
final class ElementComparison {
  private final List<Reserved> reserved;
  private final FieldComparison fields;
  private final Report report;
  private final List<Located> removed = new ArrayList<>();
  private final List<Located> added = new ArrayList<>();
  private final Set<Located> paired = new HashSet<>();

  /** An element that has no partner (yet), and where it stands. */
  private record Located(String path, Child child) {
    Stream<Located> all() {
      return Stream.concat(
          Stream.of(this),
          child.element().children().stream()
              .map(each -> new Located(Paths.of(path, each), each))
              .flatMap(Located::all));
    }
  }

  ElementComparison(List<Reserved> reserved, Tree now, Report report) {
    this.reserved = reserved;
    this.fields = new FieldComparison(reserved, now, report);
    this.report = report;
  }

  void compare(Child locked, Child now) {
    pair(Paths.of("", now), locked, now);
    while (moved()) {
      // a pair of moved elements can leave more elements without partner
    }
    removed.forEach(each -> report.add(Rule.TREE_001, each.path(), "the element was removed"));
    added.forEach(this::added);
  }

  private void added(Located each) {
    boolean again =
        reserved.stream().anyMatch(name -> name.type() == null && name.path().equals(each.path()));
    report.add(
        again ? Rule.TREE_R1 : Rule.TREE_A1,
        each.path(),
        again ? "the name of an element that was removed is used again" : "the element was added");
  }

  private void pair(String path, Child locked, Child now) {
    Element was = locked.element();
    Element is = now.element();
    if (locked.many() != now.many()) {
      report.add(Rule.TREE_004, path, locked.many() ? "was many, is one" : "was one, is many");
    }
    report.differs(Rule.WHEN_A1, path, "condition", locked.when(), now.when());
    report.differs(Rule.DETAIL_A1, path, "omit", locked.omit(), now.omit());
    report.differs(Rule.DETAIL_A1, path, "type", was.type(), is.type());
    report.differs(Rule.DETAIL_A1, path, "hooks", was.hooks(), is.hooks());
    former(path, was, is);
    SourceComparison.compare(path, was, is, report);
    Set<String> turned = turned(path, was, is);
    fields.compare(path, was, is, turned);
    PointComparison.compare(path, was.points(), is.points(), report);
    children(path, was, is, turned);
  }

  /** The name that it had until now is told by whoever found that it has another one. */
  private void former(String path, Element was, Element is) {
    List<String> more = new ArrayList<>(is.former());
    if (!was.former().contains(was.name())) {
      more.remove(was.name());
    }
    report.former(path, was.former(), more);
  }

  /** Names that were a field and are an element now, or the other way round. */
  private Set<String> turned(String path, Element was, Element is) {
    Set<String> turned =
        Stream.concat(turned(was, is), turned(is, was)).collect(Collectors.toSet());
    turned.stream()
        .sorted()
        .forEach(name -> report.add(
            Rule.TREE_005,
            path + "/" + name,
            child(name, is) ? "was a field, is an element" : "was an element, is a field"));
    return turned;
  }

  /** Fields of the first that are elements of the second only. */
  private static Stream<String> turned(Element from, Element to) {
    return from.fields().stream()
        .map(Field::name)
        .filter(name -> field(name, to).isEmpty() && child(name, to) && !child(name, from));
  }

  private static Optional<Field> field(String name, Element element) {
    return element.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static boolean child(String name, Element element) {
    return element.children().stream().anyMatch(child -> child.element().name().equals(name));
  }

  private void children(String path, Element was, Element is, Set<String> turned) {
    List<Child> old = new ArrayList<>(was.children());
    List<Child> fresh = new ArrayList<>(is.children());
    old.removeIf(child -> turned.contains(child.element().name()));
    fresh.removeIf(child -> turned.contains(child.element().name()));
    List<Child> order =
        pairs(path, null, (a, b) -> Paths.of("", a).equals(Paths.of("", b)), old, fresh);
    List<Child> kept = is.children().stream()
        .filter(each -> order.stream().anyMatch(same -> same == each))
        .toList();
    if (!kept.equals(order)) {
      report.add(Rule.TREE_007, path, "the order of the child elements changed");
    }
    pairs(path, Rule.NAME_A1, ElementComparison::renamed, old, fresh);
    pairs(path, Rule.TREE_004, (a, b) -> a.element().name().equals(b.element().name()), old, fresh);
    pairs(path, Rule.TREE_002, (a, b) -> similar(a.element(), b.element()), old, fresh);
    old.forEach(child -> removed.add(new Located(Paths.of(path, child), child)));
    fresh.forEach(child -> added.add(new Located(Paths.of(path, child), child)));
  }

  /** Takes all pairs that fit out of both lists and compares them; returns the new ones in the old order. */
  private List<Child> pairs(
      String path,
      @Nullable Rule rule,
      BiPredicate<Child, Child> fits,
      List<Child> old,
      List<Child> fresh) {
    List<Child> found = new ArrayList<>();
    for (Child was : List.copyOf(old)) {
      Optional<Child> partner =
          fresh.stream().filter(each -> fits.test(was, each)).findFirst();
      if (partner.isPresent()) {
        Child is = partner.get();
        old.removeIf(each -> each == was);
        fresh.removeIf(each -> each == is);
        found.add(is);
        if (rule != null) {
          report.moved(rule, Paths.of(path, was), Paths.of(path, is));
        }
        pair(Paths.of(path, is), was, is);
      }
    }
    return found;
  }

  /** Finds one element that was removed here and added there; true if there was one. */
  private boolean moved() {
    for (Located from : removed.stream()
        .flatMap(Located::all)
        .filter(each -> !paired.contains(each))
        .toList()) {
      Optional<Located> to = added.stream()
          .flatMap(Located::all)
          .filter(each -> !paired.contains(each)
              && same(from.child().element(), each.child().element()))
          .findFirst();
      if (to.isPresent()) {
        Stream.of(from, to.get()).flatMap(Located::all).forEach(paired::add);
        removed.remove(from);
        added.remove(to.get());
        report.moved(Rule.TREE_003, from.path(), to.get().path());
        pair(to.get().path(), from.child(), to.get().child());
        return true;
      }
    }
    return false;
  }

  private static boolean same(Element a, Element b) {
    return a.name().equals(b.name()) && similar(a, b);
  }

  /** True if the first is read as the second, at the same place. */
  private static boolean renamed(Child was, Child is) {
    return was.path().equals(is.path()) && is.element().named(was.element().name());
  }

  /** True if two elements are the same thing under two names or in two places. */
  private static boolean similar(Element a, Element b) {
    return a.type().equals(b.type()) || (!table(a).isEmpty() && table(a).equals(table(b)));
  }

  private static String table(Element element) {
    Source source = element.source();
    return source == null ? "" : source.table();
  }
}
