package org.holdall.compiler.read;

import java.util.ArrayList;
import java.util.List;
import org.holdall.annotations.Plugins;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.tree.model.Point;

/** Reads the points where plugins attach. */
final class PointReader {
  private PointReader() {}

  static List<Point> read(List<Member> members, List<Member> owners) {
    List<Point> points = new ArrayList<>();
    int children = 0;
    for (Member member : members) {
      Mark plugins = member.mark(Plugins.class);
      if (plugins != null) {
        for (String type : plugins.texts("value")) {
          points.add(new Point(type, plugins.textOrNull("by"), plugins.flag("sub"), children));
        }
      } else {
        children += (int) owners.stream().filter(member::equals).count();
      }
    }
    return points;
  }
}
