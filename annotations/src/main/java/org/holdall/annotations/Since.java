package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * First Moodle version that has the column. Older sites leave the field out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})

public @interface Since {
  /** Moodle version, for example {@code "4.2"}. */
  String value();

  /** What restore writes when an archive lacks the field; empty for the database default. */
  String otherwise() default "";

}
