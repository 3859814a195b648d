package org.holdall.modules.core.text;

import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** A name that Moodle looks up as a class or a file. Of what an archive says, only plain letters are taken. */
public final class Letters implements Converter {
  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    return value;
  }

  @Override
  public @Nullable String read(@Nullable String text) {
    return text == null ? null : text.replaceAll("[^a-zA-Z]", "");
  }
}
