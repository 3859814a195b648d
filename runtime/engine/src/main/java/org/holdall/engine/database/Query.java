package org.holdall.engine.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SQL text and its values.
 *
 * @param sql text with {@code ?} for each value
 * @param values {@link Long}, {@link String}, {@code long[]} or {@code String[]}, or null for NULL, in order
 */
public record Query(String sql, List<@Nullable Object> values) {
  public Query {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A query with values, in the order of their {@code ?}; each as in {@link #values}. */
  public static Query of(String sql, @Nullable Object... values) {
    return new Query(sql, Arrays.asList(values));
  }
}
