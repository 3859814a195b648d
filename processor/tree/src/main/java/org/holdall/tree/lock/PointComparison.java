package org.holdall.tree.lock;

import java.util.List;
import java.util.Optional;
import org.holdall.tree.model.Point;

/** Compares the points of an element where plugins attach. */
final class PointComparison {
  private PointComparison() {}

  static void compare(String path, List<Point> was, List<Point> is, Report report) {
    for (Point point : was) {
      String place = path + "/" + point.type() + "_*";
      Optional<Point> same = named(point.type(), is);
      if (same.isEmpty()) {
        report.add(Rule.POINT_001, place, "plugins of the type no longer attach here");
      } else {
        report.differs(
            Rule.POINT_001, place, "chosen by", point.by(), same.get().by());
        report.differs(Rule.POINT_001, place, "sub", point.sub(), same.get().sub());
      }
    }
    is.stream()
        .filter(point -> named(point.type(), was).isEmpty())
        .forEach(point -> report.add(
            Rule.POINT_A1, path + "/" + point.type() + "_*", "plugins of the type attach here"));
  }

  private static Optional<Point> named(String type, List<Point> among) {
    return among.stream().filter(point -> point.type().equals(type)).findFirst();
  }
}
