package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Child elements: a {@code List} of a {@link BackupElement} type, or one such type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})

public @interface Children {
  /** Wrapper elements, {@code "a/b"}; empty for none. */
  String value() default "";

  /** Parameters for a shared record: {@code "name = value"}. */
  String[] with() default {};

  /** True if wrappers without rows are left out. */
  boolean omitEmpty() default false;

}
