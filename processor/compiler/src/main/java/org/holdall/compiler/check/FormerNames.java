package org.holdall.compiler.check;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.annotations.FormerName;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Field;

/** A former name is not also the name, or a former one, of something else at the same place. */
final class FormerNames {
  private FormerNames() {}

  static void check(Node node, TreeRule.Report report) {
    Map<String, String> taken = names(node);
    for (Field field : node.element().fields()) {
      for (String name : field.former()) {
        String other = taken.putIfAbsent(name, field.member());
        if (other != null) {
          Place place = node.member(field).place(FormerName.class, "value");
          report(node, place, field.member(), name, other, report);
        }
      }
    }
    for (int i = 0; i < node.owners().size(); i++) {
      Child child = node.element().children().get(i);
      String member = node.owners().get(i).name();
      for (String name : child.element().former()) {
        String path =
            Stream.concat(child.path().stream(), Stream.of(name)).collect(Collectors.joining("/"));
        String other = taken.putIfAbsent(path, member);
        if (other != null && !other.equals(member)) {
          Place place = node.children().get(i).place(FormerName.class, "value");
          report(node, place, member, path, other, report);
        }
      }
    }
  }

  /** Members by what is read as them today: fields, wrappers, children. */
  private static Map<String, String> names(Node node) {
    Map<String, String> names = new HashMap<>();
    node.element().fields().forEach(field -> names.putIfAbsent(field.name(), field.member()));
    for (int i = 0; i < node.owners().size(); i++) {
      Child child = node.element().children().get(i);
      StringBuilder path = new StringBuilder();
      for (String wrapper : child.path()) {
        path.append(wrapper);
        names.putIfAbsent(path.toString(), node.owners().get(i).name());
        path.append('/');
      }
      path.append(child.element().name());
      names.putIfAbsent(path.toString(), node.owners().get(i).name());
    }
    return names;
  }

  private static void report(
      Node node, Place place, String member, String name, String other, TreeRule.Report report) {
    report.add(
        place,
        node.nameOf(member) + " is also read as \"" + name + "\", which is a name of "
            + node.nameOf(other),
        "Take that name out of @FormerName");
  }
}
