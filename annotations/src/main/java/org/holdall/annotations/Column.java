package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database column of a component, where it is not the component's name. It stands on an attribute or field.
 *
 * <p>On backup the value is read from this column. On restore it is written there, unless the column is that of a
 * {@link Join}: joined values are read from an archive, but written nowhere.
 *
 * <pre>{@code
 * @Column("section") long sectionid,
 * @Column("s.section") long sectionnumber
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Column {
  /** {@code column}, or {@code alias.column} of a {@link Join}. */
  String value();
}
