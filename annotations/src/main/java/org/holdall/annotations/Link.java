package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A URL of this plugin. It stands on a type with {@link Plugin}, as often as there are rules; they apply in declared
 * order, to what the rules before them left.
 *
 * <p>On backup the site's address, the path and its ids become {@code $@NAME*id@$} in every text of 32 bytes and more,
 * in all files. On restore the placeholder becomes a URL of the new site with the new ids, in {@link RichText}s.
 *
 * <p>A path is literal text, except:
 *
 * <ul>
 *   <li>an empty pair of braces stands for an id (decimal digits); a path without one ends in the id;
 *   <li><code>&amp;</code> matches both <code>&amp;</code> and <code>&amp;amp;</code>, and becomes <code>&amp;</code> on restore;
 *   <li><code>{&amp;amp;}</code> matches both too, and becomes <code>&amp;amp;</code>;
 *   <li><code>{&amp;}</code> matches <code>&amp;</code> alone, and <code>&amp;amp;</code> matches only itself.
 * </ul>
 *
 * <pre>{@code
 * @Link(name = "CHOICEVIEWBYID", path = "/mod/choice/view.php?id=", to = "COURSE_MODULE")
 * @Link(name = "BOOKVIEWBYBCH", path = "/mod/book/view.php?b={}&chapterid={}", to = {"book", "chapter"})
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Link.All.class)
public @interface Link {
  /** Name in the placeholder {@code $@NAME*id@$}. */
  String name();

  /** Path after the site's address, in the notation above. */
  String path();

  /** What each id is: words ({@code COURSE}, {@code COURSE_MODULE}, ...) or names of elements. */
  String[] to();

  /** True if the URL stands percent-encoded in texts. */
  boolean encoded() default false;

  /** True if both http and https addresses of the site are encoded. */
  boolean anyScheme() default false;

  /** First Moodle release that encodes it on backup, as in {@code 4.5}; empty for all. All restores decode it. */
  String since() default "";

  /** Container of several. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface All {
    /** The declarations, in order. */
    Link[] value();
  }
}
