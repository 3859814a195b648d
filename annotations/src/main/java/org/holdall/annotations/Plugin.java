package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which plugin a backup tree belongs to. It stands on the root record of a tree, and on a record without
 * components that only declares {@link Link}s.
 *
 * <p>An activity module ({@code mod_x}) writes {@code x.xml} for each of its activities on backup, and reads it on
 * restore; other components also say with {@link Step} where in the plan they belong.
 *
 * <pre>{@code
 * @Plugin("mod_choice") @BackupElement("choice")
 * public record Choice(...) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Plugin {
  /** Frankenstyle component, for example {@code mod_choice}; {@code core} for parts of Moodle itself. */
  String value();

  /** What the plugin can do, of all that parts of a backup depend on. One of its trees says it. */
  Feature[] features() default {};
}
