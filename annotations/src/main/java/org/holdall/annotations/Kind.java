package org.holdall.annotations;

/** What an annotated id is the id of. The first nine are listed in {@code inforef.xml}, in this order. */
public enum Kind {
  USER,
  GROUPING,
  GROUP,
  ROLE,
  FILE,
  SCALE,
  OUTCOME,
  GRADE_ITEM,
  QUESTION_CATEGORY,
  /** A signed scale column: negative is a scale's id, positive are points. */
  GRADE,
  QUESTION,
  COURSE,
  COURSE_MODULE,
  CONTEXT,
  SECTION,
  BADGE,
  COMPETENCY,
  /** No kind: the default of optional members. */
  NONE
}
