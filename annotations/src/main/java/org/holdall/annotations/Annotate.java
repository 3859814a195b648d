package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This value is the id of a user, group, scale, ... It may stand on any attribute or field that holds a number; 0,
 * negative values (except of {@link Kind#GRADE}) and NULL are no ids.
 *
 * <p>On backup the id is collected for the task ({@code inforef.xml}), and with it what it points to comes into the
 * archive. On restore it is replaced by the id that the same user, group, ... has on the new site.
 *
 * <pre>{@code
 * @Annotate(USER) long userid,
 * @Annotate(value = USER, inforef = false, missing = Missing.RESTORER) long usermodified
 * }</pre>
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
