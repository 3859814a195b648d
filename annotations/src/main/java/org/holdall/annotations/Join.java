package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A table joined for reading. Backup reads {@link Column}s from it; restore does not write to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Join.All.class)
public @interface Join {
  /** Table without prefix. */
  String table();

  /** Alias, used as {@code @Column("alias.column")}. */
  String as();

  /** SQL condition; {@code t} is the table of the {@link Source}; words are bound. */
  String on();

  /** True for an outer join. */
  boolean optional() default false;

  /** Container of several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface All {
    /** The declarations, in order. */
    Join[] value();
  }
}
