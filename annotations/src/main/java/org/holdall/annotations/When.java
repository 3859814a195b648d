package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something is in the backup only if a condition holds. It stands on a root record (the step runs or not), on {@link
 * Children} (rows are written or not; the wrappers stay, unless {@link Children#omitEmpty}), and on a field (rows in which it is other than {@link #none}
 * are written or not).
 *
 * <p>A condition is a setting, {@code userinfo} (the activity's own), {@code course} (no site home page), {@code
 * gradebook_complete} (the backup has all activities with grades), {@code all_activities} (none is excluded), {@code
 * may_course_update} (the user of the backup has the capability {@code moodle/course:update} in the course; likewise {@code
 * may_course_view}, {@code may_course_managegroups}, {@code may_course_changelockedcustomfields}), a release ({@code 4.5}: the site has reached
 * it), or in lower case a {@link Feature} that the activity's module must have. On restore the same test decides what is read.
 *
 * <pre>{@code
 * @Children("answers") @When("userinfo") List<Answer> answers,
 * @When(value = "userinfo", none = "null") Long userid
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface When {
  /** Names of settings or conditions, joined by {@code &}, each optionally after {@code !}. */
  String value();

  /** On a field: value of the rows that the condition does not concern; other rows are left out when it is off. */
  String none() default "";
}
