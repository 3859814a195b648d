package org.holdall.modules.core.blocks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The blocks that users of the target course see already: the course's own, and those of what is around it. */
final class BlocksThere {
  /** Plugins of Moodle whose blocks may stand on a page more than once. */
  private static final Set<String> MANY = Set.of(
      "activity_results",
      "badges",
      "blog_menu",
      "blog_tags",
      "glossary_random",
      "html",
      "mentees",
      "rss_client",
      "tag_flickr",
      "tag_youtube",
      "tags");

  private final List<Known> known = new ArrayList<>();
  private final Set<String> installed = new HashSet<>();
  private long course;

  /**
   * What tells a block from others.
   *
   * @param around context that it is in
   * @param below whether it is shown in what is below that context, too
   */
  record Place(
      String name,
      long around,
      boolean below,
      String pages,
      @Nullable String subpage,
      @Nullable String region) {}

  /** @param inside whether it is in the course or around it, so that other blocks may be below it */
  private record Known(long context, Place place, @Nullable String configuration, boolean inside) {}

  /** Those of the restore's course. */
  static BlocksThere of(RestoreScope in) {
    return in.once("blocks of the course", () -> read(in));
  }

  private static BlocksThere read(RestoreScope in) {
    BlocksThere there = new BlocksThere();
    there.course = in.word("COURSE_CONTEXT");
    in.rows("SELECT [name] FROM {block}", 1)
        .forEach(each -> there.installed.add(String.valueOf(each.get(0))));
    String sql = """
        SELECT x.[id], b.[blockname], b.[parentcontextid], b.[showinsubcontexts], b.[pagetypepattern],
          b.[subpagepattern], b.[defaultregion], b.[configdata]
        FROM {block_instances} b
        JOIN {context} p ON p.[id] = b.[parentcontextid]
        JOIN {context} c ON c.[id] = ? AND (c.[id] = p.[id] OR c.[path] LIKE CONCAT(p.[path], '/%'))
        LEFT JOIN {context} x ON x.[contextlevel] = 80 AND x.[instanceid] = b.[id]
        ORDER BY b.[id]
        """;
    for (List<@Nullable String> row : in.rows(sql, 8, there.course)) {
      Place place = new Place(
          String.valueOf(row.get(1)),
          Long.parseLong(String.valueOf(row.get(2))),
          "1".equals(row.get(3)),
          String.valueOf(row.get(4)),
          row.get(5),
          row.get(6));
      String context = row.get(0);
      there.known.add(
          new Known(context == null ? 0 : Long.parseLong(context), place, row.get(7), true));
    }
    return there;
  }

  /** Whether the site has the plugin. */
  boolean installed(String name) {
    return installed.contains(name);
  }

  /**
   * The block that is there instead of one of the archive.
   *
   * @return its context, 0 if it has none yet; null if there is no such block
   */
  @Nullable
  Long instead(Place wanted, @Nullable String configuration) {
    return known.stream()
        .filter(each ->
            each.place().equals(wanted) && Objects.equals(each.configuration(), configuration)
                || !MANY.contains(wanted.name()) && only(each, wanted))
        .map(Known::context)
        .findFirst()
        .orElse(null);
  }

  /** A block was made: another one like it has no place any more. */
  void made(long context, Place place, @Nullable String configuration) {
    known.add(new Known(context, place, configuration, place.around() == course));
  }

  /** Whether a block leaves no room for another one of its plugin. */
  private static boolean only(Known known, Place wanted) {
    Place there = known.place();
    boolean seen = there.around() == wanted.around() || there.below() && known.inside();
    boolean subpage = there.subpage() == null || there.subpage().equals(wanted.subpage());
    return there.name().equals(wanted.name())
        && seen
        && subpage
        && patterns(wanted.pages()).contains(there.pages());
  }

  /** The pattern of pages itself, and those that cover it: {@code course-view-*} lies in {@code course-*}. */
  private static Set<String> patterns(String pages) {
    Set<String> all = new HashSet<>(List.of(pages, "*"));
    String exact = pages.endsWith("-*") ? pages.substring(0, pages.length() - 2) : pages;
    for (String left = exact; !left.isEmpty(); left = shorter(left)) {
      all.add(left + "-*");
    }
    all.add(exact);
    return all;
  }

  private static String shorter(String pattern) {
    int dash = pattern.lastIndexOf('-');
    return dash < 0 ? "" : pattern.substring(0, dash);
  }
}
