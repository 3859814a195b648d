package org.holdall.engine.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query, read forward once. Columns count from 0. All methods throw {@link
 * org.holdall.engine.HoldallException} if the database fails.
 */
public interface Rows extends AutoCloseable {

  /** Moves to the next row, or to the first; false after the last. */
  boolean next();

  /** The database's own text of a value of the current row, null for NULL. */
  @Nullable
  String text(int column);

  /** A value of the current row in a column of whole numbers, 0 for NULL. */
  long id(int column);

  /**
   * All rows that are left, values as {@link #text}.
   *
   * @param columns how many of each row
   */
  default List<List<@Nullable String>> texts(int columns) {
    List<List<@Nullable String>> found = new ArrayList<>();
    while (next()) {
      List<@Nullable String> row = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        row.add(text(i));
      }
      found.add(row);
    }
    return found;
  }

  /** Ends the query. May be called again. */
  @Override
  void close();
}
