package org.holdall.modules.core.blocks;

import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** The block's context; one that Moodle has not made yet has the id that it would get. */
public final class OwnContext implements Converter {
  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    return value == null ? Long.toString(in.word("CONTEXT")) : value;
  }

  @Override
  public @Nullable String read(@Nullable String text) {
    return text;
  }
}
