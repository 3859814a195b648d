package org.holdall.modules.mod.lti;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** The type of a tool is found among the course's and the site's; only a course's own is made, and only that gets its settings. */
public final class LtiHooks extends LtiRestore {
  /** The mapping of proxies, which only the same site has. */
  public static final String PROXY = "ltitoolproxy";

  private static final int CLIENT_ID = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private long type;
  private long proxy;
  private boolean made;

  @Override
  protected void beforeLti(Row row, RestoredRow out, RestoreScope in) {
    type = 0;
    made = false;
    out.set("typeid", 0).set("servicesalt", salt(in));
  }

  @Override
  protected void beforeLtitype(Row row, RestoredRow out, RestoreScope in) {
    long old = row.id(LTITYPE_ID);
    boolean own = row.text(LTITYPE_BASEURL) != null
        && in.mapped("COURSE", row.id(LTITYPE_COURSE)) == in.word("COURSE");
    long known = in.mapped(ToolType.NAME, old);
    long found = known != 0 ? known : find(row, own, in);
    made = found == 0 && own;
    if (made) {
      String client = row.text(LTITYPE_CLIENTID);
      out.leave("toolproxyid");
      out.set("clientid", client == null || client.isEmpty() ? client : letters(CLIENT_ID));
    } else if (found == 0) {
      in.set("lti", in.word("ACTIVITY"), "typeid", null);
      out.skip();
    } else {
      if (found == old && in.sameSite() && row.id(LTITYPE_TOOLPROXYID) != 0) {
        in.map(PROXY, row.id(LTITYPE_TOOLPROXYID), row.id(LTITYPE_TOOLPROXYID));
      }
      use(found, in);
      out.extend(found);
    }
  }

  @Override
  protected void afterLtitype(Row row, long newId, RestoreScope in) {
    use(newId, in);
  }

  @Override
  protected void beforeLtitypesconfig(Row row, RestoredRow out, RestoreScope in) {
    if (!made) {
      out.skip();
    } else if ("servicesalt".equals(row.text(LTITYPESCONFIG_NAME))) {
      out.set("value", salt(in));
    }
  }

  @Override
  protected void beforeLtitypesconfigencrypted(Row row, RestoredRow out, RestoreScope in) {
    if (!made) {
      out.skip();
    }
  }

  @Override
  protected void beforeLtitoolproxy(Row row, RestoredRow out, RestoreScope in) {
    proxy = in.mapped(PROXY, row.id(LTITOOLPROXY_ID));
    if (proxy == 0) {
      out.skip();
    }
  }

  @Override
  protected void beforeLtitoolsetting(Row row, RestoredRow out, RestoreScope in) {
    out.set("toolproxyid", proxy);
  }

  @Override
  protected void beforeLticoursevisible(Row row, RestoredRow out, RestoreScope in) {
    if (!in.hasColumn("lti_coursevisible", "typeid")) { // since 4.3
      return;
    }
    Set<Long> visible = in.once("lti_coursevisible", () -> {
      Set<Long> types = new HashSet<>();
      String sql = "SELECT [typeid] FROM {lti_coursevisible} WHERE [courseid] = ?";
      in.rows(sql, 1, in.word("COURSE"))
          .forEach(each -> types.add(Long.parseLong(String.valueOf(each.get(0)))));
      return types;
    });
    if (type == 0 || !visible.add(type)) {
      out.skip();
    }
    out.set("typeid", type);
  }

  private void use(long id, RestoreScope in) {
    type = id;
    in.set("lti", in.word("ACTIVITY"), "typeid", id);
  }

  /** A type of the site, 0 if there is none: on the same site that with the same id, else one of the course that is the same. */
  private static long find(Row row, boolean own, RestoreScope in) {
    SiteTools tools = SiteTools.before(in);
    long course = own ? in.word("COURSE") : tools.home();
    return tools
        .first(tool -> in.sameSite()
            && tool.id() == row.id(LTITYPE_ID)
            && tool.course() == course
            && tool.proxy() == row.id(LTITYPE_TOOLPROXYID))
        .or(() -> tools.first(tool -> own
            && tool.course() == course
            && tool.proxy() == 0
            && tool.name().equals(row.text(LTITYPE_NAME))
            && tool.baseUrl().equals(row.text(LTITYPE_BASEURL))))
        .map(SiteTools.Tool::id)
        .orElse(0L);
  }

  private static String salt(RestoreScope in) {
    return String.format(
        Locale.ROOT,
        "%08x%05x.%08d",
        in.word("NOW"),
        RANDOM.nextInt(0x100000),
        RANDOM.nextInt(100_000_000));
  }

  private static String letters(int length) {
    StringBuilder text = new StringBuilder();
    String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    RANDOM.ints(length, 0, all.length()).forEach(each -> text.append(all.charAt(each)));
    return text.toString();
  }
}
