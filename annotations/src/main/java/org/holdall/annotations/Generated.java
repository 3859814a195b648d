package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the compiler wrote; it stands on no type of an author, and derives nothing on backup or restore. Own
 * type, so that consumers need no {@code java.compiler}; coverage tools skip it by its name.
 *
 * <pre>{@code
 * @Generated(Choice.class)
 * public final class ChoiceStructureStep extends GeneratedStep {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
  /** The annotated type it was written for. */
  Class<?> value();
}
