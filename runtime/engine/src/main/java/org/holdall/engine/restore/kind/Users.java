package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.holdall.engine.ConflictException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.site.SiteConfig;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/**
 * Users: matched by Moodle's rules, or made with a context of their own. Nothing of a user who was matched is changed, and
 * users deleted in the archive get no context, nor anything else.
 */
final class Users implements KindRestorer {
  private static final String ADMIN = "admin";
  private static final String SITE_HASH = "original_site_identifier_hash";
  private static final String CONTEXT = "CONTEXT";
  private static final String USER = "user";

  /** Files of all item ids. */
  private static final long ALL = -1;

  private static final Pattern ANONYMOUS = Pattern.compile(
      "anon\\d*\nanonfirstname\\d*\nanonlastname\\d*\nanon\\d*@doesntexist\\.(com|invalid)");

  private final NamedRow values;
  private final KindContext context;
  private final Access access;
  private final NewUser newUser;
  private final UserMatcher matcher;
  private final Map<String, Long> hosts = new HashMap<>();
  private final long localHost;
  private final boolean secondAdmin;

  /** What the paths of new contexts are until their ids are known. */
  private final String noPath = "/" + UUID.randomUUID();

  /** The context around those of users; 0 while none was made. */
  private long systemContext;

  /** The user made last, and his context. */
  private long lastUser;

  private long lastContext;

  Users(Element element, KindContext context, Access access) {
    SiteConfig config = context.config();
    this.values = new NamedRow(element);
    this.context = context;
    this.access = access;
    newUser = new NewUser(context);
    localHost = Long.parseLong(config.core("mnet_localhost_id"));
    secondAdmin = isOn(config, "backup", "import_general_duplicate_admin_allowed");
    matcher = new UserMatcher(
        context.view(),
        context.sameSite() && !isOn(config, "core", "forcedifferentsitecheckingusersonrestore"));
    String sql = SqlText.of(
        context.view().database(), "SELECT [wwwroot], [id] FROM {mnet_host} ORDER BY [id] DESC");
    try (Rows rows = context.view().rows(Query.of(sql))) {
      while (rows.next()) {
        hosts.put(String.valueOf(rows.text(0)), rows.id(1));
      }
    }
  }

  @Override
  public void look(Row row) {
    values.at(row);
    String username = values.text("username");
    String person = String.join(
        "\n", username, values.text("firstname"), values.text("lastname"), values.text("email"));
    String site = context.header().get(SITE_HASH);
    matcher.add(new UserCandidate(
        values.id("id"),
        host(),
        username,
        values.text("email"),
        values.id("firstaccess"),
        values.isSet("deleted"),
        ANONYMOUS.matcher(person).matches(),
        secondAdmin && username.equals(ADMIN) && !site.isEmpty() && host() == localHost,
        site));
  }

  @Override
  public void looked() {
    matcher.flush();
  }

  @Override
  public Found find(Row row) {
    values.at(row);
    String problem = problem();
    if (problem != null) {
      throw new ConflictException(problem); // nothing stood against it in the checks
    }
    long known = matcher.get(values.id("id"));
    if (known > 0) {
      return Found.existing(known);
    }
    return values.isSet("deleted") ? Found.NEW_ALONE : Found.NEW;
  }

  @Override
  public Found check(Row row, Findings findings) {
    values.at(row);
    String problem = problem();
    if (problem != null) {
      findings.error(problem);
      return Found.LEFT_OUT;
    }
    return find(row);
  }

  /** What stands against the user, null for nothing. */
  private @Nullable String problem() {
    long known = matcher.get(values.id("id"));
    if (known > 0) {
      return null;
    }
    String username = values.text("username");
    if (known == UserMatcher.CONFLICT && !comesAsSecondAdmin()) {
      return "The site has another user with the name \"" + username
          + "\" of the archive. Rename that user, or restore without users (--set users=0).";
    }
    if (isOn(context.config(), "core", "disableusercreationonrestore")) {
      return "The user \"" + username + "\" would have to be made, which the site's setting"
          + " disableusercreationonrestore forbids. Create the user first, or restore without users (--set users=0).";
    }
    if (!access.inCourse("moodle/restore:createuser")
        || !access.inCourse("moodle/restore:userinfo")) {
      return "The user \"" + username + "\" would have to be made, which user " + context.restorer()
          + " may not do in this course. Let an administrator restore, or restore without users (--set users=0).";
    }
    return null;
  }

  private boolean comesAsSecondAdmin() {
    return secondAdmin && values.text("username").equals(ADMIN) && host() == localHost;
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    values.at(row);
    out.set("mnethostid", host());
    if (matcher.get(values.id("id")) == UserMatcher.CONFLICT) {
      out.set("username", values.text("username") + "_" + context.header().get(SITE_HASH));
    }
    newUser.complete(values, host() == localHost, out, in);
  }

  @Override
  public void done(Row row, Found found, long newId, RestoreScope in) {
    values.at(row);
    if (!found.make() || values.isSet("deleted")) {
      return;
    }
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("contextlevel", 30L);
    columns.put("instanceid", newId);
    columns.put("path", noPath);
    columns.put("depth", 2L);
    columns.put("locked", 0L);
    systemContext = in.word("SYSTEM_CONTEXT");
    lastUser = newId;
    lastContext = in.insert("context", columns);
    long oldContext = values.id("contextid");
    in.map(CONTEXT, oldContext, lastContext);
    in.attach(USER, "icon", oldContext, lastContext, ALL, 0);
    in.attach(USER, "profile", oldContext, lastContext, ALL, 0);
  }

  /** A context's path ends with its id, which the database may have given only now. */
  @Override
  public void finish(Transaction transaction) {
    if (systemContext == 0) {
      return;
    }
    transaction.inserts().flush();
    transaction.update(Query.of(
        SqlText.of(
            transaction.database(),
            "UPDATE {context} SET [path] = CONCAT('/" + systemContext
                + "/', [id]) WHERE [path] = ?"),
        noPath));
  }

  /** Context of the user made last. */
  long context(long user) {
    return user == lastUser ? lastContext : 0;
  }

  private long host() {
    String url = values.text("mnethosturl");
    return url.isEmpty()
        ? localHost
        : hosts.getOrDefault(url, localHost); // Moodle's "all hosts" has no address
  }

  static boolean isOn(SiteConfig config, String component, String name) {
    String value = config.get(component, name);
    return value != null && !value.isEmpty() && !value.equals("0");
  }
}
