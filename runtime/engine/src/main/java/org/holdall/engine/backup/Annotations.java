package org.holdall.engine.backup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.holdall.annotations.Kind;
import org.holdall.engine.ids.IdSet;

/**
 * Ids by kind. 0 and negative values are no ids; of {@code GRADE} a negative value is a scale. Ids of one kind may be
 * read while those of another are added.
 */
public final class Annotations {
  private final Map<Kind, IdSet> ids = new ConcurrentHashMap<>();

  /** None yet. */
  public Annotations() {}

  /** Adds an id; what is none is ignored. */
  public void add(Kind kind, long id) {
    Kind of = kind == Kind.GRADE ? Kind.SCALE : kind;
    long value = kind == Kind.GRADE ? -id : id;
    if (value > 0) {
      ids.computeIfAbsent(of, k -> new IdSet()).add(value);
    }
  }

  /** Adds all of the other. */
  public void addAll(Annotations other) {
    other.ids.forEach(
        (kind, values) -> ids.computeIfAbsent(kind, k -> new IdSet()).addAll(values));
  }

  /** The ids of a kind; empty if there are none. */
  public IdSet of(Kind kind) {
    return ids.getOrDefault(kind, new IdSet());
  }
}
