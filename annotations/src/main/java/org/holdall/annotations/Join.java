package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A table joined for reading. It stands beside a {@link Source} with a table, as often as needed; later joins may use
 * earlier ones.
 *
 * <p>On backup {@link Column}s, {@link Source#where} and {@link Source#key} may refer to it by its alias. It must give
 * at most one row for each row of the source. On restore nothing is written to it; only where a table is optionally
 * joined to itself by its id, to show some columns of some rows only, are such columns written as others are.
 *
 * <pre>{@code
 * @Join(table = "tag", as = "tag", on = "tag.id = t.tagid")
 * @Join(table = "role_names", as = "n", on = "n.roleid = t.id AND n.contextid = CONTEXT", optional = true)
 * }</pre>
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
