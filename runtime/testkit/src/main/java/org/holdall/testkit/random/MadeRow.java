package org.holdall.testkit.random;

import java.util.Map;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * A row that was made for an element.
 *
 * @param parent row of the element around, null for the root
 * @param id 0 for an element without a table
 * @param values by column
 */
record MadeRow(
    Element element, @Nullable MadeRow parent, long id, Map<String, @Nullable Object> values) {

  /** Whether it lies in another row, at any depth. */
  boolean isBelow(@Nullable MadeRow other) {
    return other != null && parent != null && (parent == other || parent.isBelow(other));
  }

  /** The row itself, or of an element without one that of the nearest around that has one; null if none has. */
  @Nullable
  MadeRow ownRow() {
    return element.source() != null || parent == null ? this : parent.ownRow();
  }

  /** Value of a member, {@code ../member} for one of the element around; null also if it has none. */
  @Nullable
  Object member(String path) {
    if (path.startsWith("../")) {
      return parent == null ? null : parent.member(path.substring(3));
    }
    int index = element.indexOf(path);
    if (index < 0 && element.source() == null && parent != null) {
      return parent.member(path); // no row of its own
    }
    if (index < 0) {
      return path.equals("id") ? (Object) id : null;
    }
    Field field = element.fields().get(index);
    return field.column().equals("id") ? (Object) id : values.get(field.column());
  }
}
