package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a column that looks like an id is deliberately neither annotated nor mapped. It stands on an attribute or
 * field.
 *
 * <p>On backup it does nothing; on restore the value is written as it is in the archive. It only silences the
 * compiler's check that every id is dealt with, and tells the reader why.
 *
 * <pre>{@code
 * @NotAnId("a revision; the picture is a file of the user") long picture,
 * @NotAnId("what it points to depends on the component") long itemid
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface NotAnId {
  /** Why the value is no id, or one that must not be mapped. */
  String value();
}
