package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value in the XML is another than in the database. It stands on an attribute or field.
 *
 * <p>On backup the converter's {@code write} makes the text, and may leave the field out; on restore its {@code read}
 * makes the database's value again. A converter is pure: same value, same text.
 *
 * <pre>{@code
 * @Convert(LeftOutIfEmpty.class) String mnethosturl,
 * @Convert(Base64.class) String configdata
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Convert {
  /** A {@code Converter} class with a public constructor without parameters. */
  Class<?> value();
}
