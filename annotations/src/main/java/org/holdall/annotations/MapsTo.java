package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This value is the id of another element of the backup, in the same file or another, earlier or later. It stands on
 * an attribute or field that holds a number.
 *
 * <p>On backup it does nothing. On restore the id is replaced by the new id of that element, whatever the order of the
 * two; NULL, 0 and negative values stay as they are.
 *
 * <pre>{@code
 * @MapsTo(Option.class) long optionid,
 * @MapsTo(name = "comment:{commentarea}", missing = Missing.SKIP) long itemid
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface MapsTo {
  /** The element the value points to; {@code void.class} with {@link #name}. */
  Class<?> value() default void.class;

  /** Mapping name or template, for example {@code "grading:{../areaname}"}, or a {@code :param} of a shared record. */
  String name() default "";

  /** What restore writes when there is no mapping. */
  Missing missing() default Missing.ZERO;
}
