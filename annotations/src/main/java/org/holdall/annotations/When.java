package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a root type: the step runs only if the condition holds. On {@link Children}: rows are written only if it holds.
 * On a field: rows in which the field has another value than {@link #none} are written only if it holds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})

public @interface When {
  /** Names of settings or conditions, joined by {@code &}, each optionally after {@code !}. */
  String value();

  /** On a field: value of the rows that the condition does not concern; other rows are left out when it is off. */
  String none() default "";

}
