package org.holdall.engine.backup;

import java.util.List;

/**
 * Which parts of their key the rows of an element have to bring along. A key is the number of the task and the ids from
 * the outermost row to the own one. The task need not be read if there is only one; the own id is for rows below.
 *
 * @param task number of the only task, or the first of many
 * @param from position of the first part that is read
 * @param to position behind the last
 * @param size number of all parts
 */
record Keys(int task, int from, int to, int size) {

  static Keys of(ElementNode node, List<Integer> ordinals) {
    int size = 1 + node.chain.size();
    boolean one = ordinals.size() == 1;
    return new Keys(
        one ? ordinals.get(0) : 0, one ? 1 : 0, node.hasRowsBelow() ? size : size - 1, size);
  }

  /** Number of parts that are read. */
  int read() {
    return to - from;
  }
}
