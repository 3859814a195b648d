package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text whose links are decoded on restore. It stands on a field that holds a text.
 *
 * <p>On backup it does nothing, because every long text is encoded, as Moodle does. On restore the placeholders of
 * {@link Link}s become URLs of the new site, once everything is in the database.
 *
 * <pre>{@code
 * @RichText String intro,
 * int introformat
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface RichText {}
