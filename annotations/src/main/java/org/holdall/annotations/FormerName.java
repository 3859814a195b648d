package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * XML names that an element, attribute or field had in older archives. It stands on a type with {@link BackupElement}, or on an
 * attribute or field.
 *
 * <p>On backup it does nothing. On restore what stands under a former name is read as if it had today's; of an element, at today's
 * place. With it a renaming is no break of the lock.
 *
 * <pre>{@code
 * @FormerName("choicetext") String text,
 * @BackupElement("answer") @FormerName({"reply", "response"}) record Answer(...)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface FormerName {
  /** XML names, without the elements around. */
  String[] value();
}
