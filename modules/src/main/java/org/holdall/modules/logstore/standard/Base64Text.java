package org.holdall.modules.logstore.standard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** A text whose bytes no XML may change. NULL and the empty text are the same in an archive. */
public final class Base64Text implements Converter {
  /** Made by generated code. */
  public Base64Text() {}

  @Override
  public String write(@Nullable String value, BackupScope in) {
    return value == null
        ? ""
        : Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** As Moodle does: what is no base64 is passed over, not refused. */
  @Override
  public @Nullable String read(@Nullable String text) {
    return text == null || text.isEmpty()
        ? null
        : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
