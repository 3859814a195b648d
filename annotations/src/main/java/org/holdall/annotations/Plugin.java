package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which plugin a backup tree belongs to. Legal on the root type of a tree, and on a type that only declares {@link Link}s.
 * An activity module ({@code mod_x}) writes {@code x.xml} in each of its activities; other components also need {@link Step}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)

public @interface Plugin {
  /** Frankenstyle component, for example {@code mod_choice}; {@code core} for parts of Moodle itself. */
  String value();

}
