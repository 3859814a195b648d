package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A point where plugins attach elements of their own with {@link AttachTo}; the host names none of them. It stands on a
 * component of type {@link Extensions}, whose place among the {@link Children} is the place in the XML.
 *
 * <p>On backup each plugin of the type that the site has writes its wrapper {@code plugin_<type>_<name>_<element>},
 * ordered by name, into every element of the host. On restore the wrappers are read by the same plugins; those of
 * plugins that are not there are passed over with a warning.
 *
 * <pre>{@code
 * @Plugins(value = "qtype", by = "qtype") Extensions type,
 * @Plugins(value = "assignsubmission", sub = true) Extensions plugins
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Plugins {
  /** Types of plugin, in the order of the XML. */
  String[] value();

  /**
   * Member whose value is the name of the only plugin that attaches to a row, {@code ../member} for one of the element
   * around, or the word {@code COURSE_FORMAT}; empty if all do.
   */
  String by() default "";

  /** True for subplugins of the host's own plugin: their wrappers begin with {@code subplugin_}. */
  boolean sub() default false;
}
