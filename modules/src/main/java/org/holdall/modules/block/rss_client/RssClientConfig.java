package org.holdall.modules.block.rss_client;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.blocks.BlockConfig;
import org.holdall.modules.core.blocks.Configuration;

/** The feeds are those of this site. */
public final class RssClientConfig implements BlockConfig {
  @Override
  public String component() {
    return "block_rss_client";
  }

  @Override
  public boolean restored(Configuration configuration, RestoreScope in) {
    RestoredFeeds feeds = RestoredFeeds.of(in);
    if (feeds.isRead()) {
      configuration.properties().put(FeedsOfBlock.NAMED, feeds.array(in));
    }
    return feeds.isRead();
  }
}
