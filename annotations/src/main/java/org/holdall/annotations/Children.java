package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Child elements: a {@code List} of a {@link BackupElement} type, or one such type. A sealed type that is no element itself
 * stands for all that it permits, one kind of child each, in that order. It stands on a component; children come after all fields,
 * whatever the order in the record.
 *
 * <p>On backup the rows whose {@link Source#key} holds this row's {@link Source#of} are written inside the wrapper
 * elements; the wrappers are written even when there are no rows, unless {@link #omitEmpty}. Neighbours whose paths
 * begin with the same wrappers share them: {@code "roles/overrides"} and {@code "roles/assignments"} stand in one
 * {@code <roles>}. On restore the children's key gets the new id of this row.
 *
 * <pre>{@code
 * @Children("options") List<Option> options,
 * @Children(value = "ratings", with = "area = 'post'") List<Rating> ratings
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Children {
  /** Wrapper elements, {@code "a/b"}; empty for none. */
  String value() default "";

  /** Parameters for a shared record, used there as {@code :name}: {@code "name = value"}. */
  String[] with() default {};

  /** True if the innermost wrapper is left out when there are no rows, or, with {@link When}, when that does not hold. */
  boolean omitEmpty() default false;
}
