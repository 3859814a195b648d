package org.holdall.tree.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL rule: what a backup encodes as {@code $@NAME*id@$}.
 *
 * @param name name in the placeholder
 * @param path path after the site's address; each <code>{}</code> stands for an id (decimal digits); a path
 *     without one ends in the id; {@code &} and <code>{&amp;amp;}</code> match {@code &} and {@code &amp;} and are restored
 *     as the first or the second, <code>{&amp;}</code> matches only {@code &}, and {@code &amp;} only itself
 * @param to what each id is, in order: words or types
 * @param encoded true if the URL is percent-encoded in texts, as in {@code u=https%3A%2F%2F...}
 * @param anyScheme true if http and https addresses of the site are both encoded
 * @param since first Moodle release that encodes it, null for all
 */
public record Link(
    String name,
    String path,
    List<String> to,
    boolean encoded,
    boolean anyScheme,
    @Nullable String since) {
  public Link {
    to = List.copyOf(to);
  }
}
