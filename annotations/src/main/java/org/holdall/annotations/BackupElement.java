package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An element of the backup tree: one per row of its {@link Source}, or exactly one without. It stands on a record, a class
 * or an interface; a root also has {@link Plugin}. Attributes, fields and {@link Children} are a record's components, a class's
 * fields that are neither static nor transient, inherited ones first, and accessors that an interface or an abstract class leaves to
 * others to write ({@code name()}, {@code getName()}, {@code isName()}); annotations of a field may stand on its accessor.
 *
 * <p>On backup each row becomes an XML element: attributes, then fields, then children, each in declared order. On
 * restore each XML element becomes a row of the same table again.
 *
 * <pre>{@code
 * @BackupElement("option") @Source(table = "choice_options", key = "choiceid")
 * record Option(@Attr long id, String text, Long maxanswers, long timemodified) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BackupElement {
  /** XML name; empty only for the root of a tree that is {@linkplain AttachTo attached}, if it has no element of its own. */
  String value() default "";

  /** Further names under which restore finds the new id, for example {@code "grading:submissions"}. */
  String[] mapped() default {};

  /**
   * Class of hooks for restore; {@code void.class} for none. It extends the class that is generated where any element of a tree
   * names hooks: {@code ChoiceRestore} for a tree with the root {@code Choice}.
   */
  Class<?> hooks() default void.class;
}
