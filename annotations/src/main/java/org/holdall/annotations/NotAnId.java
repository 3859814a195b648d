package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a column that looks like an id is deliberately neither annotated nor mapped.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})

public @interface NotAnId {
  /** Why the value is no id, or one that must not be mapped. */
  String value();

}
