package org.holdall.annotations;

/** The tasks of a plan, in order of execution. */
public enum Task {
  ROOT,
  COURSE,
  SECTION,
  ACTIVITY,
  BLOCK,
  FINAL
}
