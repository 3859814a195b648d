package org.holdall.engine.structure;

import org.jspecify.annotations.Nullable;

/**
 * Another text in the XML than in the database. Has a public constructor without parameters; one instance sees all rows of
 * its field in one run of a step, in their order, so it may count.
 */
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
