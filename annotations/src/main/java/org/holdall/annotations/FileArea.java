package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Files that belong to an element. It stands on a {@link BackupElement}, as often as there are areas.
 *
 * <p>On backup all files of the component, area, context and item are collected, directories included: their records
 * come into {@code files.xml} and their content into the pool. On restore they are attached again, in the new context
 * and to the new item.
 *
 * <pre>{@code
 * @FileArea(value = "intro", itemId = NONE)
 * @FileArea("attachment")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(FileArea.All.class)
public @interface FileArea {
  /** The value of {@link #itemId} for areas without item id: all files of the area belong to the element. */
  String NONE = "";

  /** File area, for example {@code intro}. */
  String value();

  /** Component of the file records; empty for the plugin's. */
  String component() default "";

  /** Member whose value is the item id, or {@link #NONE}. Of an element without rows: a member of the rows around. */
  String itemId() default "id";

  /** {@code CONTEXT}, {@code COURSE_CONTEXT}, {@code SYSTEM_CONTEXT}, or the member whose value is the context id. */
  String context() default "CONTEXT";

  /** Condition as in {@link When}, empty for always. */
  String when() default "";

  /** Container of several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface All {
    /** The declarations, in order. */
    FileArea[] value();
  }
}
