package org.holdall.engine.restore.kind;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** Which groups belong to a grouping. The site's own grouping, too, gets groups that it lacks. */
final class GroupsOfGrouping implements KindRestorer {
  static final String TABLE = "groupings_groups";

  private final NamedRow values;

  GroupsOfGrouping(Element element) {
    values = new NamedRow(element);
  }

  @Override
  public Found find(Row row) {
    return Found.NEW;
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    long group = in.mapped("GROUP", values.at(row).id("groupid"));
    String sql = "SELECT [id] FROM {groupings_groups} WHERE [groupingid] = ? AND [groupid] = ?";
    if (group == 0 || !in.rows(sql, 1, parent, group).isEmpty()) {
      out.skip();
    } else if (!values.isSet("timeadded")) {
      out.set("timeadded", in.word("NOW"));
    }
  }
}
