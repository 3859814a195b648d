package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An element of the backup tree: one per row of its {@link Source}, or exactly one without.
 * Its record components are its attributes, fields and children, in XML order (attributes, fields, children).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)

public @interface BackupElement {
  /** XML name. */
  String value();

  /** Further names under which restore finds the new id, for example {@code "grading:submissions"}. */
  String[] mapped() default {};

  /** Class that extends the generated hooks class; {@code void.class} for none. */
  Class<?> hooks() default void.class;

}
