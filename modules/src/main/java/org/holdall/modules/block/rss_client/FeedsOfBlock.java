package org.holdall.modules.block.rss_client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.RowSource;
import org.holdall.modules.core.blocks.Configuration;
import org.jspecify.annotations.Nullable;

/** The site's feeds that a block names. Sites have few, so all are read, and once for all blocks. */
public final class FeedsOfBlock implements RowSource<RssClient.Feed> {
  /** The property of the configuration: one id, or an array of ids. */
  static final String NAMED = "rssid";

  private static final String BLOCKS =
      "SELECT [id], [configdata] FROM {block_instances} WHERE [blockname] = 'rss_client'";
  private static final String FEEDS =
      "SELECT [id], [title], [preferredtitle], [description], [shared], [url] FROM {block_rss_client} ORDER BY [id]";

  @Override
  public Stream<RssClient.Feed> rows(BackupScope in) {
    String block = Long.toString(in.word("BLOCK"));
    Set<String> named = in.rows(BLOCKS, 2).stream()
        .filter(row -> block.equals(row.get(0)))
        .flatMap(row -> Configuration.read(row.get(1)).scalars(NAMED).stream())
        .collect(Collectors.toUnmodifiableSet());
    return named.isEmpty()
        ? Stream.empty()
        : in.rows(FEEDS, 6).stream()
            .filter(row -> named.contains(text(row, 0)))
            .map(row -> new RssClient.Feed(
                Long.parseLong(text(row, 0)),
                text(row, 1),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5)));
  }

  private static String text(List<@Nullable String> row, int column) {
    return String.valueOf(row.get(column));
  }
}
