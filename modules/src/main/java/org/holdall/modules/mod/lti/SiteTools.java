package org.holdall.modules.mod.lti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** The types that a course may use: its own and the site's, by their ids. */
public record SiteTools(long home, long course, List<Tool> tools) {
  public SiteTools {
    tools = List.copyOf(tools);
  }

  /**
   * A type.
   *
   * @param course the site's home for those of the site
   * @param proxy 0 for none
   * @param offered whether it is set up, and for the course's category
   */
  public record Tool(
      long id,
      long course,
      String name,
      String baseUrl,
      long proxy,
      String domain,
      boolean offered) {}

  /** Those of the target course before the restore. */
  public static SiteTools before(RestoreScope in) {
    return in.once("lti_types before", () -> read(in));
  }

  /** Those of the target course with what was restored; for hooks that run when all is. */
  public static SiteTools after(RestoreScope in) {
    return in.once("lti_types after", () -> read(in));
  }

  private static SiteTools read(RestoreScope in) {
    long course = in.resolved(in.word("COURSE"));
    long home = 0;
    long category = 0;
    for (List<@Nullable String> row : in.rows(
        "SELECT [id], [category] FROM {course} WHERE [category] = 0 OR [id] = ?", 2, course)) {
      home = number(row.get(1)) == 0 ? number(row.get(0)) : home;
      category = number(row.get(0)) == course ? number(row.get(1)) : category;
    }
    Map<Long, List<Long>> categories = categories(in);
    List<Tool> tools = new ArrayList<>();
    String sql = "SELECT [id], [course], [name], [baseurl], [toolproxyid], [tooldomain], [state]"
        + " FROM {lti_types} WHERE [course] = ? OR [course] = ? ORDER BY [id]";
    for (List<@Nullable String> row : in.rows(sql, 7, home, course)) {
      long id = number(row.get(0));
      tools.add(new Tool(
          id,
          number(row.get(1)),
          String.valueOf(row.get(2)),
          String.valueOf(row.get(3)),
          number(row.get(4)),
          String.valueOf(row.get(5)),
          number(row.get(6)) == 1
              && categories.getOrDefault(id, List.of(category)).contains(category)));
    }
    return new SiteTools(home, course, tools);
  }

  private static Map<Long, List<Long>> categories(RestoreScope in) {
    Map<Long, List<Long>> found = new HashMap<>();
    if (in.hasColumn("lti_types_categories", "typeid")) { // since 4.3
      in.rows("SELECT [typeid], [categoryid] FROM {lti_types_categories}", 2)
          .forEach(row -> found
              .computeIfAbsent(number(row.get(0)), id -> new ArrayList<>())
              .add(number(row.get(1))));
    }
    return found;
  }

  private static long number(@Nullable String text) {
    return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
  }

  /** The first that fits. */
  public Optional<Tool> first(Predicate<Tool> fits) {
    return tools.stream().filter(fits).findFirst();
  }

  /** The type that an address is of, though nobody said so: that with the most in common, the course's own first. */
  public Optional<Tool> at(@Nullable String url) {
    String domain = ToolUrl.domain(url);
    Tool best = null;
    int most = 0;
    for (Tool tool : tools) {
      int score = tool.offered() && tool.domain().equals(domain)
          ? ToolUrl.likeness(String.valueOf(url), tool.baseUrl())
              - (tool.course() == course ? 0 : ToolUrl.ELSEWHERE)
          : 0;
      if (score > most) {
        most = score;
        best = tool;
      }
    }
    return Optional.ofNullable(best);
  }
}
