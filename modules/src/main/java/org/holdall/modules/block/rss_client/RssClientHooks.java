package org.holdall.modules.block.rss_client;

import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Feeds are found by their address among those that everybody may use, or the user who restores; else made, as his. */
public final class RssClientHooks extends RssClientRestore {
  private static final String KNOWN =
      "SELECT MIN([id]) FROM {block_rss_client} WHERE [url] = ? AND ([shared] = 1 OR [userid] = ?)";

  /** Made by generated code. */
  public RssClientHooks() {}

  @Override
  protected void beforeRssClient(Row row, RestoredRow out, RestoreScope in) {
    RestoredFeeds.of(in).read();
  }

  @Override
  protected void beforeFeed(Row row, RestoredRow out, RestoreScope in) {
    if (in.word("BLOCK") == 0) {
      return; // the block was left out
    }
    String url = text(row, FEED_URL);
    List<List<@Nullable String>> known = in.rows(KNOWN, 1, url, in.word("RESTORER"));
    String id = known.isEmpty() ? null : known.get(0).get(0);
    if (id != null) {
      RestoredFeeds.of(in).found(Long.parseLong(id));
      return;
    }
    RestoredFeeds.of(in)
        .made(in.insert(
            "block_rss_client",
            Map.of(
                "userid", in.word("RESTORER"),
                "title", text(row, FEED_TITLE),
                "preferredtitle", text(row, FEED_PREFERREDTITLE),
                "description", text(row, FEED_DESCRIPTION),
                "shared", text(row, FEED_SHARED),
                "url", url)));
  }

  private static String text(Row row, int column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
