package org.holdall.annotations;

/** What plugins attach to an element: the type of a {@link Plugins} component, which holds nothing itself. */
public enum Extensions {
  /** What a class that makes rows puts there: plugins read their own. */
  ATTACHED
}
