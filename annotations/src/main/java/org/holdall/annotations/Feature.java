package org.holdall.annotations;

/** What an activity module can do that parts of a backup depend on. In {@link When} it is written in lower case. */
public enum Feature {
  /** Its activities can be graded by rubrics and other forms: they have {@code grading.xml}. */
  ADVANCED_GRADING,
  /** Its activities use the question bank: without it they are not in a backup. */
  QUESTION_BANK
}
