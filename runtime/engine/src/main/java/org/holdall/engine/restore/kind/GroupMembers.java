package org.holdall.engine.restore.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/** Who is in a group: only users who are enrolled in the course, so only restores of whole courses have any. */
final class GroupMembers implements KindRestorer {
  static final String TABLE = "groups_members";
  private static final String ENROL = "enrol_";

  private final NamedRow values;
  private final KindContext context;

  /** Groups and users of the course as it was; null before it is read. */
  private @Nullable Set<List<Long>> there;

  private long now;

  GroupMembers(Element element, KindContext context) {
    values = new NamedRow(element);
    this.context = context;
  }

  @Override
  public Found find(Row row) {
    boolean course = context.header().detail().getOrDefault("type", "").equals("course");
    return course ? Found.NEW : Found.LEFT_OUT;
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    values.at(row);
    // A way to enrol that puts users into groups does so again, unless all become enrolled by hand.
    boolean byWay =
        values.text("component").startsWith(ENROL) && !in.value("enrolments").equals("0");
    if (byWay || there(in).contains(List.of(parent, in.mapped("USER", values.id("userid"))))) {
      out.skip();
      return;
    }
    now = in.word("NOW");
    out.set("timeadded", now).set("component", "").set("itemid", 0);
  }

  private Set<List<Long>> there(RestoreScope in) {
    Set<List<Long>> members = there;
    if (members == null) {
      members = new HashSet<>();
      if (!context.target().made()) {
        String sql = "SELECT m.[groupid], m.[userid] FROM {groups_members} m"
            + " JOIN {groups} g ON g.[id] = m.[groupid] WHERE g.[courseid] = ?";
        for (List<@Nullable String> each : in.rows(sql, 2, context.course())) {
          members.add(List.of(number(each.get(0)), number(each.get(1))));
        }
      }
      there = members;
    }
    return members;
  }

  private static long number(@Nullable String text) {
    return Long.parseLong(String.valueOf(text));
  }

  /** Those who did not come in after all, because the site does not have their way to enrol. */
  @Override
  public void finish(Transaction transaction) {
    if (now == 0) {
      return;
    }
    String sql = SqlText.of(transaction.database(), """
        DELETE FROM {groups_members}
        WHERE [timeadded] = ? AND [groupid] IN (SELECT g.[id] FROM {groups} g WHERE g.[courseid] = ?)
        AND [userid] NOT IN (SELECT ue.[userid] FROM {user_enrolments} ue
          JOIN {enrol} e ON e.[id] = ue.[enrolid]
          JOIN {user} u ON u.[id] = ue.[userid] AND u.[deleted] = 0 WHERE e.[courseid] = ?)
        """);
    transaction.update(Query.of(sql, now, context.course(), context.course()));
  }
}
