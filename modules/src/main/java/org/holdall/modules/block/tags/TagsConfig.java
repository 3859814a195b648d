package org.holdall.modules.block.tags;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.blocks.BlockConfig;
import org.holdall.modules.core.blocks.Configuration;

/** Collections of tags are a site's own; the place whose tags are shown is restored with the course, or none. */
public final class TagsConfig implements BlockConfig {
  /** Every site has it. */
  private static final long DEFAULT_COLLECTION = 1;

  @Override
  public String component() {
    return "block_tags";
  }

  @Override
  public boolean restored(Configuration configuration, RestoreScope in) {
    boolean changed = false;
    if (configuration.id("tagcoll") > DEFAULT_COLLECTION && !in.sameSite()) {
      configuration.properties().put("tagcoll", Configuration.number(0));
      changed = true;
    }
    long place = configuration.id("ctx");
    if (place != 0) {
      long now = in.mapped("CONTEXT", place);
      configuration.properties().put("ctx", Configuration.number(now == 0 ? 0 : in.resolved(now)));
      changed = true;
    }
    return changed;
  }
}
