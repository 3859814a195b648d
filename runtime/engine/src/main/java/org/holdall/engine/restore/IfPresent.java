package org.holdall.engine.restore;

/** What happens to activities of the archive that the target course has already. */
public enum IfPresent {
  /** They are added once more, as Moodle does. */
  ADD,
  /** They are left out. */
  SKIP,
  /** They are changed to what the archive says. */
  UPDATE
}
