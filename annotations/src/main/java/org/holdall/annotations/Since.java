package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * First Moodle version that has the column in its backups. It stands on an attribute or field.
 *
 * <p>On backup the field is left out if the site is older, or has no such column; without {@code @Since} or {@link Until} that is
 * an error. On restore from an archive without the field {@link #otherwise} is written.
 *
 * <pre>{@code
 * @Since("4.2") int participation,
 * @Since(value = "4.5", otherwise = "1") int visible
 * }</pre>
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
