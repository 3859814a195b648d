package org.holdall.modules.block.rss_client;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.blocks.Configuration;
import org.holdall.modules.core.php.PhpData;
import org.holdall.modules.core.php.PhpData.Entry;
import org.holdall.modules.core.php.PhpData.Items;

/** The feeds of one restored block, in the archive's order. */
final class RestoredFeeds {
  private final List<Long> ids = new ArrayList<>();
  private final List<Boolean> made = new ArrayList<>();
  private boolean read;

  private RestoredFeeds() {}

  /** Those of the task's block. */
  static RestoredFeeds of(RestoreScope in) {
    return in.once("feeds of block " + in.word("BLOCK"), RestoredFeeds::new);
  }

  /** The archive says which. */
  void read() {
    read = true;
  }

  /** Whether the archive says which. */
  boolean isRead() {
    return read;
  }

  /** The site has it. */
  void found(long id) {
    ids.add(id);
    made.add(false);
  }

  /** It was made. */
  void made(long id) {
    ids.add(id);
    made.add(true);
  }

  /** The array of their ids, as Moodle writes it: those that it made are numbers, the others texts. */
  PhpData array(RestoreScope in) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      long id = in.resolved(ids.get(i));
      entries.add(new Entry(
          Configuration.number(i),
          made.get(i) ? Configuration.number(id) : Configuration.text(id)));
    }
    return new Items(null, entries);
  }
}
