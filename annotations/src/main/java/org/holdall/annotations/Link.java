package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A URL of this plugin: encoded in every text on backup, decoded on restore. Rules apply in declared order.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Link.All.class)
public @interface Link {
  /** Name in the placeholder {@code $@NAME*id@$}. */
  String name();

  /** Path after the site's address; <code>{}</code> stands for an id; without one the path ends in the id. {@code &} also matches {@code &amp;}. */
  String path();

  /** What each id is: words ({@code COURSE}, {@code COURSE_MODULE}, ...) or names of elements. */
  String[] to();

  /** True if the URL stands percent-encoded in texts. */
  boolean encoded() default false;

  /** True if both http and https addresses of the site are encoded. */
  boolean anyScheme() default false;

  /** Container of several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface All {
    /** The declarations, in order. */
    Link[] value();
  }
}
