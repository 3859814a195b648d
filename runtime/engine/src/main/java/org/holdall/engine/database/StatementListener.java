package org.holdall.engine.database;

/** Is told what a {@link SiteDatabase} sends. Called by the thread that sends; several may at the same time. */
@FunctionalInterface
public interface StatementListener {

  /**
   * Called before a statement is sent; whatever it throws reaches the caller and the statement is not sent.
   *
   * @param sql the statement's text, {@code COMMIT} for the end of a {@link Transaction}
   */
  void sending(String sql);
}
