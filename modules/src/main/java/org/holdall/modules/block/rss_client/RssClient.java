package org.holdall.modules.block.rss_client;

import java.util.List;
import java.util.stream.Stream;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.RowSource;

/**
 * The feeds that a block shows. They are the site's, and the block's configuration names them.
 *
 * @param id the block's
 */
@Plugin("block_rss_client")
@Step(value = "rss_client", task = Task.BLOCK, order = 110)
@BackupElement(value = "rss_client", hooks = RssClientHooks.class)
@Source(rows = RssClient.ThisBlock.class)
public record RssClient(@Attr long id, @Children("feeds") List<Feed> feeds) {

  /** A feed. */
  @BackupElement("feed")
  @Source(rows = FeedsOfBlock.class)
  public record Feed(
      @Attr long id,
      String title,
      String preferredtitle,
      String description,
      String shared,
      String url) {}

  /** The block that is backed up. */
  public static final class ThisBlock implements RowSource<RssClient> {
    @Override
    public Stream<RssClient> rows(BackupScope in) {
      return Stream.of(new RssClient(in.word("BLOCK"), List.of()));
    }
  }
}
