package org.holdall.tree.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A logical key besides the primary one. Moodle declares references but no database enforces them.
 *
 * @param columns columns of the key, at least one
 * @param unique true if no two rows have the same values
 * @param table table that is referenced, null for none
 * @param references referenced columns, in the order of {@code columns}; empty if nothing is referenced
 */
public record Key(
    List<String> columns, boolean unique, @Nullable String table, List<String> references) {
  public Key {
    columns = List.copyOf(columns);
    references = List.copyOf(references);
  }

  /** True if one column holds the id of a row of {@link #table}. */
  public boolean isId() {
    return table != null && columns.size() == 1 && references.equals(List.of("id"));
  }
}
