package org.holdall.engine.database;

/** Something that answers queries: a snapshot, or a transaction that writes. */
public interface View {

  /** The site's database. */
  SiteDatabase database();

  /**
   * Sends a query. The result is to be closed.
   *
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  Rows rows(Query query);
}
