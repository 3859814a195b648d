package org.holdall.modules.core.regrading;

/** From the smallest to the largest grade. */
record Range(double min, double max) {
  /** In which grades of different items are compared. */
  static final Range UNIT = new Range(0, 1);
}
