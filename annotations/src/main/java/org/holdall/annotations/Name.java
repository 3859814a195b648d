package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The XML name of a component, where it is not the component's name. It stands on an attribute or field.
 *
 * <p>On backup the element or attribute is written under this name; on restore it is read under it.
 *
 * <pre>{@code
 * @Name("value") long rating,
 * @Attr @Name("backup_id") String backupId
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Name {
  /** XML name. */
  String value();
}
