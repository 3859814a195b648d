package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The restorers of all kinds that the site may have already. */
public final class Kinds {
  private final Map<String, KindRestorer> kinds = new HashMap<>();

  /** For one pass of checks, or one attempt of a restore. */
  public static Kinds of(KindContext context) {
    Kinds all = new Kinds();
    return all;
  }

  /** The restorer of a kind such as {@code USER}; null if its rows are always made. */
  public @Nullable KindRestorer get(String kind) {
    return kinds.get(kind);
  }
}
