package org.holdall.modules.mod.lti;

import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** Points were decimal numbers once: old archives have {@code 100.00000}. */
public final class WholePoints implements Converter {
  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    return value;
  }

  @Override
  public @Nullable String read(@Nullable String text) {
    return text == null ? null : text.replaceFirst("\\.\\d*$", "");
  }
}
