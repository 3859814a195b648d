package org.holdall.annotations;

/** What restore writes when an id has no mapping. */
public enum Missing {
  /** 0. */
  ZERO,
  /** NULL. */
  NULL,
  /** The archive's id as it is. */
  KEEP,
  /** Nothing: the row and its children are left out. */
  SKIP,
  /** The user who restores. */
  RESTORER,
  /** The old id on the same site, else the user who restores. */
  SAMESITE_ELSE_RESTORER,
  /** The restore fails. */
  ERROR
}
