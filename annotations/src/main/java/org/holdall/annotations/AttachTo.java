package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tree that a plugin attaches to an element of another one. It stands beside {@link Plugin} on the root record; the
 * host has {@link Plugins} of the plugin's type.
 *
 * <p>On backup the tree is written into the wrapper {@code plugin_<type>_<name>_<element>} of each of the host's elements,
 * its rows read by the host's: {@link Source#of} means a member of the host. On restore it is read there. A root without
 * a name in {@link BackupElement} is the wrapper itself, and its {@link Children} stand in it; a root with a name and a
 * {@link Source} stands in the wrapper, once a row.
 *
 * <pre>{@code
 * @Plugin("qtype_multichoice") @AttachTo(Question.class)
 * public record MultichoiceQuestion(
 *     @Children("answers") List<Answer> answers,
 *     @Children Multichoice multichoice) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AttachTo {
  /** The host: the record of an element. */
  Class<?> value();
}
