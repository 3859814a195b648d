package org.holdall.engine.restore;

import org.jspecify.annotations.Nullable;

/** What an id becomes that has no mapping. */
final class Missing implements Deferred.Missing {
  private final TaskScope scope;

  Missing(TaskScope scope) {
    this.scope = scope;
  }

  @Override
  public @Nullable Object value(String missing, long oldId) {
    return switch (missing) {
      case "NULL" -> null;
      case "KEEP" -> oldId;
      case "RESTORER" -> scope.word("RESTORER");
      case "SAMESITE_ELSE_RESTORER" -> scope.sameSite() ? (Object) oldId : scope.word("RESTORER");
      default -> 0L;
    };
  }
}
