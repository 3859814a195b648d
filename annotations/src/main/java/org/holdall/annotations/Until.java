package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Last Moodle version that has the column. It stands on an attribute or field.
 *
 * <p>On backup of a newer site the field is left out. On restore it is read from older archives, for hooks to use.
 *
 * <pre>{@code
 * @Until("3.11") Integer viewed,
 * long timemodified
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Until {
  /** Moodle version, for example {@code "3.11"}. */
  String value();
}
