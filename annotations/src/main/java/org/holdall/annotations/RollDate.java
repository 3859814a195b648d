package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A date of the course, in seconds. It stands on a field that holds a number.
 *
 * <p>On backup it does nothing. On restore the date moves with the start date of the course; 0 and NULL stay.
 *
 * <pre>{@code
 * @RollDate long timeopen,
 * @RollDate long timeclose
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface RollDate {}
