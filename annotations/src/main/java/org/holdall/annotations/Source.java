package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the rows of an element come from. It stands on a {@link BackupElement}; one without {@code @Source} appears
 * exactly once. Every column of the table must be a component, the key, an {@link #is}, or named in {@link #without}.
 *
 * <p>On backup the rows are read with one query, however many parents and activities there are, in the order of the
 * parents, then {@link #orderBy}, then id. On restore each row goes back into the table: the key gets the parent's new
 * id, the columns of {@link #is} and {@link #fill} get their values; {@link #where} and joins have no say.
 *
 * <pre>{@code
 * @Source(table = "choice", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
 * @Source(table = "scale", annotated = SCALE)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Source {
  /** The value of {@link #restoreTable} for rows that restore writes nowhere: only their files come back. */
  String NO_TABLE = "-";

  /** Table without prefix; empty with {@link #rows}. */
  String table() default "";

  /**
   * Column that holds the parent's {@link #of}, {@code alias.column} for a column of a {@link Join}. With {@link
   * #annotated} it is the column that holds the annotated id, {@code id} if empty. Empty without either, {@link #is} and
   * {@link #where} alone say which rows.
   */
  String key() default "";

  /**
   * A word ({@code ACTIVITY COURSE COURSE_MODULE SECTION BLOCK CONTEXT COURSE_CONTEXT SYSTEM_CONTEXT}) or a component of the parent
   * element.
   */
  String of() default "id";

  /** Rows whose {@link #key} (default: id) was annotated with this kind by the task. */
  Kind annotated() default Kind.NONE;

  /**
   * Equalities {@code "column = value"}; value is a word (also {@code MODULE_NAME}, and {@code COMPONENT}, that name after
   * {@code mod_}), a number, a {@code 'literal'} or a {@code :param}. Restore
   * writes them back.
   */
  String[] is() default {};

  /**
   * Further condition on backup; {@code t} is the table, a join its alias; words and {@code :setting} (0 or 1) are
   * bound.
   */
  String where() default "";

  /** Order of rows, columns of {@code t}; the id always comes last. */
  String[] orderBy() default {};

  /** Columns that are deliberately not in the backup. */
  String[] without() default {};

  /**
   * What restore writes into columns that are not in the backup: {@code "column = value"}, value as in {@link #is}
   * or {@code ../../member}.
   */
  String[] fill() default {};

  /** A {@code RowSource} class that makes the rows instead of a table; {@code void.class} for none. */
  Class<?> rows() default void.class;

  /** Table restore writes to, if it is another one; {@link #NO_TABLE} for rows that only have files to restore. */
  String restoreTable() default "";
}
