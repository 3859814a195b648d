package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This value is the id of a user, group, scale, ...: collected on backup ({@code inforef.xml}), mapped on restore. 0, negative and NULL are no ids.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})

public @interface Annotate {
  /** What the value is the id of. */
  Kind value();

  /** What restore writes when the id has no mapping. */
  Missing missing() default Missing.ZERO;

  /** False if backup does not collect the id (Moodle maps some ids that it does not collect). */
  boolean inforef() default true;

  /** False if restore keeps the old id. */
  boolean map() default true;

}
