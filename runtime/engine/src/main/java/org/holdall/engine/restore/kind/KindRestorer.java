package org.holdall.engine.restore.kind;

import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/**
 * Decides for the rows of one kind (users, groups, ...) whether the site has them already, and says what annotations cannot.
 * The rows of a file that defines kinds pass twice: first {@link #look}, so that the site is asked for many at a time, then
 * {@link #find} and what follows from it. One object serves one pass of checks, or one attempt of a restore, and keeps no
 * more than ids in memory. All methods throw {@link org.holdall.engine.HoldallException} if the database fails.
 */
public interface KindRestorer {

  /** First pass: a row that the restore includes. The row is valid during the call only. */
  default void look(Row row) {}

  /** First pass: a row somewhere below one that was looked at. The row is valid during the call only. */
  default void lookBelow(Element element, Row row) {}

  /** The first pass is over. */
  default void looked() {}

  /**
   * Second pass of a restore: what becomes of a row.
   *
   * @throws org.holdall.engine.HoldallException if something stands against it: the site changed after the checks
   */
  Found find(Row row);

  /** Second pass of checks: what would become of a row, and what stands against it or the user should know. */
  default Found check(Row row, Findings findings) {
    return find(row);
  }

  /**
   * The row will be made: says columns that the archive does not have, or has otherwise.
   *
   * @param parent new id of the element around it, 0 if that has none
   */
  default void complete(Row row, long parent, RestoredRow out, RestoreScope in) {}

  /**
   * The row is made, or was found: makes what belongs to it.
   *
   * @param newId of the row, perhaps not in the database yet
   */
  default void done(Row row, Found found, long newId, RestoreScope in) {}

  /** All rows of the restore are said. Changes what was made, where that takes a statement. Not called by checks. */
  default void finish(Transaction transaction) {}
}
