package org.holdall.engine.structure;

import org.jspecify.annotations.Nullable;

/** Another text in the XML than in the database. Pure; has a public constructor without parameters. */
public interface Converter {

  /** Returned by {@link #write} to leave the field out. Compared by identity. */
  String LEFT_OUT = new String("left out");

  /** The text for the XML; null for NULL. */
  @Nullable
  String write(@Nullable String value, BackupScope in);

  /** The text for the database; null for NULL. */
  @Nullable
  String read(@Nullable String text);
}
