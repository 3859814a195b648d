package org.holdall.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of an activity plugin, whole: rows made at random on an embedded Moodle site are backed up, restored on another and
 * backed up again, and have to come back as they were. The class needs no methods; JUnit finds it by this annotation.
 *
 * <pre>{@code
 * @RoundTrip(Greeting.class)
 * class GreetingTest {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RoundTrip {
  /** The plugin's record, the one with {@code @Plugin}. */
  Class<?> value();

  /**
   * The plugin's tables, a path from the project's folder; a file that is not there stands for a plugin whose tables are
   * Moodle's own.
   */
  String tables() default "db/install.xml";

  /**
   * The locks of released versions, a path from the project's folder: copies of {@code src/main/backup/*.lock} in one folder for
   * each version. An archive as each of them describes it is made and restored.
   */
  String released() default "src/main/backup/released";

  /** How many trips are made, each with other rows; at least 1. */
  int times() default 5;

  /** The seed of the first trip, to repeat one that failed: the failure names it. 0 for any. */
  long seed() default 0;
}
