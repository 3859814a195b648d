package org.holdall.engine.compare;

/** What a comparison says about one entry of the expected archive. */
public enum Verdict {
  /** The same bytes, after masking what differs between two runs of the same program. */
  IDENTICAL,
  /** The same elements, but repeated siblings stand in another order. */
  REORDERED,
  /** Anything else that is in both. */
  DIFFERENT,
  /** Not in the actual archive. */
  MISSING
}
