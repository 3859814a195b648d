package org.holdall.engine.restore.kind;

import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/**
 * Decides for the rows of one kind (users, groups, ...) whether the site has them already. The rows of the file pass twice:
 * first {@link #look}, so that the site is asked for many at a time, then {@link #find} and what follows from it. One object
 * serves one pass of checks, or one attempt of a restore, and keeps no more than ids in memory.
 */
public interface KindRestorer {

  /** First pass: a row that the restore includes. The row is valid during the call only. */
  void look(Row row);

  /** The first pass is over. */
  default void looked() {}

  /** Second pass: what becomes of a row. */
  Found find(Row row);

  /** In checks only: says what stands against a row, or what the user should know. */
  default void check(Row row, Findings findings) {}

  /** The row will be made: says columns that the archive does not have, or has otherwise. */
  default void complete(Row row, RestoredRow out, RestoreScope in) {}

  /** The row is made, or was found: makes what belongs to it. */
  default void done(Row row, Found found, long newId, RestoreScope in) {}
}
