package org.holdall.engine.upgrade;

import java.io.IOException;

/**
 * One change of a tree's form between two versions of Moodle, made to archives from before it. Found as a service; stateless.
 * Upgraders run in the order of their {@link #since}, each sees what those before it left.
 */
public interface Upgrader {

  /** The release that brought the new form, for example {@code 4.0}. */
  String since();

  /** Whether archives of this age may have the old form: those of the release itself never do. */
  default boolean concerns(ArchiveAge age) {
    return age.before(since());
  }

  /**
   * Rewrites what has the old form.
   *
   * @throws org.holdall.engine.HoldallException if a file cannot be read
   * @throws IOException if the disk fails
   */
  void upgrade(OldArchive archive) throws IOException;
}
