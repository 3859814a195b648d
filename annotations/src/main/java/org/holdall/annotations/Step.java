package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The place of a core part in the backup plan. It stands beside {@link Plugin} on the root record of a tree.
 *
 * <p>On backup the step writes its file, or only annotates, after the steps with smaller order and before those with
 * larger. On restore the same file is read.
 *
 * <pre>{@code
 * @Plugin("core") @Step(value = "roles", task = Task.ACTIVITY, order = 400)
 * @BackupElement("roles") public record Roles(...) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Step {
  /** Name within the component; the file is {@code name + ".xml"} unless {@link #file} says otherwise. */
  String value();

  /** The task of the plan the step belongs to; several if the same file is written for each of them. */
  Task[] task();

  /** Place among the steps of each task, ascending. Activity modules themselves stand at 300. */
  int order();

  /** Name of the XML file, empty for {@code name + ".xml"}. */
  String file() default "";

  /** True for a step that writes no file: its rows are read for their {@link Annotate}s and {@link FileArea}s only. */
  boolean annotateOnly() default false;
}
