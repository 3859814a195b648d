package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a warning of the compiler is known here, and why what it warns of is meant. It stands where the warning
 * points to: on a record, or on one of its components; on a record it also accepts the warning at its components.
 *
 * <p>It derives nothing on backup or restore. An {@code @Accept} for which there is no warning is an error, so that
 * reasons do not outlive their cause.
 *
 * <pre>{@code
 * @Accept(rule = "HOLDALL-DATE", because = "a time of day; the day is in another column")
 * long timeopen,
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Repeatable(Accept.All.class)
public @interface Accept {
  /** Id of the rule, as the warning shows it. */
  String rule();

  /** Why it does not hold here, for who reads the record. */
  String because();

  /** Container of several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
  @interface All {
    /** The declarations, in order. */
    Accept[] value();
  }
}
