package org.holdall.modules.core.customfields;

import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** A flag in the form PHP gives a boolean as text: 1 is 1, but 0 is nothing. */
public final class TrustFlag implements Converter {
  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    return "0".equals(value) ? "" : value;
  }

  @Override
  public @Nullable String read(@Nullable String text) {
    return text == null || text.isEmpty() ? "0" : text;
  }
}
