package org.holdall.engine.database;

import java.util.List;

/**
 * An SQL text and its values.
 *
 * @param sql text with {@code ?} for each value
 * @param values {@link Long}, {@link String}, {@code long[]} or {@code String[]}, in order
 */
public record Query(String sql, List<Object> values) {
  public Query {
    values = List.copyOf(values);
  }

  /** A query with values. */
  public static Query of(String sql, Object... values) {
    return new Query(sql, List.of(values));
  }
}
