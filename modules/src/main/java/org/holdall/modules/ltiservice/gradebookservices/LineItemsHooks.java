package org.holdall.modules.ltiservice.gradebookservices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.mod.lti.LtiHooks;
import org.holdall.modules.mod.lti.SiteTools;
import org.holdall.modules.mod.lti.ToolType;
import org.jspecify.annotations.Nullable;

/** Line items are restored once, with the activity that they belong to; an activity with a grade item has at least one. */
public final class LineItemsHooks extends LineItemsRestore {
  private static final String TABLE = "ltiservice_gradebookservices";

  /** Those whose grade item says what they are for: new id, and old grade item. */
  private final List<long[]> unnamed = new ArrayList<>();

  @Override
  protected void beforeLineitem(Row row, RestoredRow out, RestoreScope in) {
    long link = row.id(LINEITEM_LTILINKID);
    boolean others = link != 0 && in.mapped("lti", link) != in.word("ACTIVITY");
    if (others || done(in).putIfAbsent(row.id(LINEITEM_ID), row.id(LINEITEM_GRADEITEMID)) != null) {
      out.skip();
      return;
    }
    if (row.id(LINEITEM_TYPEID) != 0) {
      out.set("typeid", type(row, in));
    }
    if (row.id(LINEITEM_TOOLPROXYID) != 0) {
      out.set("toolproxyid", proxy(row, in));
    }
    String url = row.text(LINEITEM_SUBREVIEWURL);
    String params = row.text(LINEITEM_SUBREVIEWPARAMS);
    out.set("subreviewurl", url == null ? "" : url);
    out.set("subreviewparams", params == null ? "" : params);
  }

  @Override
  protected void afterLineitem(Row row, long newId, RestoreScope in) {
    if (row.text(LINEITEM_RESOURCEID) == null) {
      unnamed.add(new long[] {newId, row.id(LINEITEM_GRADEITEMID)});
    }
  }

  @Override
  public void afterRestore(RestoreScope in) {
    Map<Long, GradeItem> items = in.once("lti grade items", () -> gradeItems(in));
    for (long[] each : unnamed) {
      long known = in.mapped("GRADE_ITEM", each[1]);
      GradeItem item = known == 0 ? null : items.get(in.resolved(known));
      if (item != null) {
        in.set(TABLE, each[0], "resourceid", item.idNumber());
      }
    }
    long activity = in.resolved(in.word("ACTIVITY"));
    items.values().stream()
        .filter(item -> item.activity() == activity && item.bare())
        .findFirst()
        .ifPresent(item -> tool(item, in).ifPresent(tool -> add(item, tool, in)));
  }

  /** An old archive, or a tool without this service, has none. */
  private static void add(GradeItem item, SiteTools.Tool tool, RestoreScope in) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("gradeitemid", item.id());
    row.put("courseid", in.word("COURSE"));
    row.put("toolproxyid", tool.proxy() == 0 ? null : tool.proxy());
    row.put("ltilinkid", in.word("ACTIVITY"));
    row.put("typeid", tool.id());
    row.put("baseurl", tool.baseUrl());
    row.put("resourceid", item.idNumber());
    in.insert(TABLE, row);
  }

  private static Optional<SiteTools.Tool> tool(GradeItem item, RestoreScope in) {
    SiteTools tools = SiteTools.after(in);
    return item.type() != 0
        ? tools.first(tool -> tool.id() == item.type())
        : tools.at(item.url()).or(() -> tools.at(item.secureUrl()));
  }

  /** A grade item of an activity; {@code bare} if no line item is for it. */
  private record GradeItem(
      long id,
      @Nullable String idNumber,
      long activity,
      boolean bare,
      long type,
      @Nullable String url,
      @Nullable String secureUrl) {}

  private static Map<Long, GradeItem> gradeItems(RestoreScope in) {
    // Line items of this restore get their grade items later.
    Set<Long> served = new HashSet<>();
    done(in).values().forEach(old -> served.add(in.resolved(in.mapped("GRADE_ITEM", old))));
    String sql = """
        SELECT i.[id], i.[idnumber], a.[id], (SELECT COUNT(*) FROM {ltiservice_gradebookservices} s
          WHERE s.[gradeitemid] = i.[id]), a.[typeid], a.[toolurl], a.[securetoolurl]
        FROM {grade_items} i JOIN {lti} a ON a.[id] = i.[iteminstance]
        WHERE i.[courseid] = ? AND i.[itemtype] = 'mod' AND i.[itemmodule] = 'lti' ORDER BY i.[id]""";
    Map<Long, GradeItem> items = new HashMap<>();
    for (List<@Nullable String> row : in.rows(sql, 7, in.resolved(in.word("COURSE")))) {
      long id = number(row.get(0));
      items.put(
          id,
          new GradeItem(
              id,
              row.get(1),
              number(row.get(2)),
              number(row.get(3)) == 0 && !served.contains(id),
              number(row.get(4)),
              row.get(5),
              row.get(6)));
    }
    return items;
  }

  /** The line items of the archive that are restored, with their old grade items. */
  private static Map<Long, Long> done(RestoreScope in) {
    return in.once("lti line items", HashMap::new);
  }

  /** The type that was restored, else one with the same address: the same one of course or site, else another of these. */
  private static long type(Row row, RestoreScope in) {
    long old = row.id(LINEITEM_TYPEID);
    long known = in.mapped(ToolType.NAME, old);
    if (known != 0) {
      return known;
    }
    SiteTools tools = SiteTools.before(in);
    String base = row.text(LINEITEM_BASEURL);
    for (long id : new long[] {old, 0}) {
      for (long course : new long[] {tools.course(), tools.home()}) {
        Optional<SiteTools.Tool> found = tools.first(tool -> (id == 0 || tool.id() == id)
            && tool.course() == course
            && tool.baseUrl().equals(base));
        if (found.isPresent()) {
          return found.get().id();
        }
      }
    }
    return 0;
  }

  private static long proxy(Row row, RestoreScope in) {
    long known = in.mapped(LtiHooks.PROXY, row.id(LINEITEM_TOOLPROXYID));
    if (known != 0) {
      return known;
    }
    Map<String, Long> proxies = in.once("lti_tool_proxies", () -> {
      Map<String, Long> found = new HashMap<>();
      in.rows("SELECT [guid], [vendorcode], [id] FROM {lti_tool_proxies}", 3)
          .forEach(each -> found.put(each.get(0) + "\n" + each.get(1), number(each.get(2))));
      return found;
    });
    return proxies.getOrDefault(row.text(LINEITEM_GUID) + "\n" + row.text(LINEITEM_VENDORCODE), 0L);
  }

  private static long number(@Nullable String text) {
    return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
  }
}
