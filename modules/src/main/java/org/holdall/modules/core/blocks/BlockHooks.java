package org.holdall.modules.core.blocks;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** A block of a plugin that the site has, unless the course has the very same, or has one that leaves room for no other. */
public final class BlockHooks extends BlockRestore {
  private final ConfigData configurations = new ConfigData();
  private long block;
  private String plugin = "";
  private @Nullable String configuration;

  /** Made by generated code. */
  public BlockHooks() {}

  @Override
  protected void beforeBlock(Row row, RestoredRow out, RestoreScope in) {
    String name = String.valueOf(row.text(BLOCK_BLOCKNAME));
    long around = in.mapped("CONTEXT", row.id(BLOCK_PARENTCONTEXTID));
    BlocksThere there = BlocksThere.of(in);
    if (!there.installed(name)) {
      in.warn("The site has no block " + name + ": one was left out.");
      out.skip();
      return;
    }
    Long instead = there.instead(place(row, in), row.text(BLOCK_CONFIGDATA));
    if (instead != null) {
      in.map("CONTEXT", row.id(BLOCK_CONTEXTID), instead);
    }
    if (around == 0 || instead != null) {
      out.skip();
      return;
    }
    plugin = "block_" + name;
    configuration = row.text(BLOCK_CONFIGDATA);
    if (row.id(BLOCK_TIMECREATED) == 0) {
      out.set("timecreated", in.word("NOW"));
    }
    if (row.id(BLOCK_TIMEMODIFIED) == 0) {
      long created = row.id(BLOCK_TIMECREATED);
      out.set("timemodified", created == 0 ? in.word("NOW") : created);
    }
  }

  @Override
  protected void afterBlock(Row row, long newId, RestoreScope in) {
    block = newId;
    BlocksThere.of(in).made(in.word("CONTEXT"), place(row, in), row.text(BLOCK_CONFIGDATA));
  }

  private static BlocksThere.Place place(Row row, RestoreScope in) {
    return new BlocksThere.Place(
        String.valueOf(row.text(BLOCK_BLOCKNAME)),
        in.resolved(in.mapped("CONTEXT", row.id(BLOCK_PARENTCONTEXTID))),
        row.id(BLOCK_SHOWINSUBCONTEXTS) != 0,
        String.valueOf(row.text(BLOCK_PAGETYPEPATTERN)),
        row.text(BLOCK_SUBPAGEPATTERN),
        row.text(BLOCK_DEFAULTREGION));
  }

  /** Links and ids in the configuration lead to what was restored. */
  @Override
  public void afterRestore(RestoreScope in) {
    if (block != 0 && configuration != null) {
      String restored = configurations.restored(configuration, plugin, in);
      if (!restored.equals(configuration)) {
        in.set("block_instances", block, "configdata", restored);
      }
    }
  }
}
