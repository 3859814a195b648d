package org.holdall.modules.block.activity_results;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.blocks.BlockConfig;
import org.holdall.modules.core.blocks.Configuration;
import org.jspecify.annotations.Nullable;

/** The activity is the restored one, and its grade item that one's; without it the block stays as it is. */
public final class ResultsConfig implements BlockConfig {
  private static final String ACTIVITY = "activityparentid";
  private static final String ITEM =
      "SELECT MIN([id]) FROM {grade_items} WHERE [itemmodule] = ? AND [iteminstance] = ?";

  @Override
  public String component() {
    return "block_activity_results";
  }

  @Override
  public boolean restored(Configuration configuration, RestoreScope in) {
    String module = configuration.scalar("activityparent");
    long now = in.mapped(module, configuration.id(ACTIVITY));
    if (now == 0) {
      return false;
    }
    configuration.properties().put(ACTIVITY, Configuration.number(in.resolved(now)));
    List<List<@Nullable String>> item = in.rows(ITEM, 1, module, in.resolved(now));
    String id = item.isEmpty() ? null : item.get(0).get(0);
    if (id != null) {
      configuration.properties().put("activitygradeitemid", Configuration.text(Long.parseLong(id)));
    }
    return true;
  }
}
