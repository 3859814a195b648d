package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.structure.Row;

/** The elements around the one that is read, with their rows and new ids. */
final class Ancestors {
  private final List<Frame> frames = new ArrayList<>();

  /**
   * An open element.
   *
   * @param row valid while it is open
   * @param id new id, 0 if it has none
   */
  record Frame(ElementPlan plan, Row row, long id) {}

  void push(ElementPlan plan, Row row, long id) {
    frames.add(new Frame(plan, row, id));
  }

  void pop() {
    frames.remove(frames.size() - 1);
  }

  /** New id of the parent, 0 if there is none, or it has none. */
  long parentId() {
    return frames.isEmpty() ? 0 : up(1).id();
  }

  /** The nearest element around whose rows come from a source. */
  Frame rows() {
    for (int i = frames.size() - 1; i > 0; i--) {
      if (frames.get(i).plan().element.source() != null) {
        return frames.get(i);
      }
    }
    return frames.get(0);
  }

  /** The parent is 1, its parent 2. */
  Frame up(int steps) {
    return frames.get(frames.size() - steps);
  }
}
