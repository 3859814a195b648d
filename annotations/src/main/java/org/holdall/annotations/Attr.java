package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An XML attribute instead of a child field. It may stand on any component that is no {@link Children}; the {@code id}
 * of a row should always be one.
 *
 * <p>On backup attributes come first, in the start tag, NULL as an empty text. On restore nothing is different from a
 * field; the {@code id} is the old id, under which other elements find the new one.
 *
 * <pre>{@code
 * @Attr long id,
 * String name
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Attr {}
