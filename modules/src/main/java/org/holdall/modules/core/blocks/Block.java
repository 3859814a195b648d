package org.holdall.modules.core.blocks;

import static org.holdall.annotations.Kind.CONTEXT;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/**
 * A block beside a course or an activity.
 *
 * @param contextid the block's own
 * @param version of the block's plugin; null where the site lacks it
 * @param parentcontextid of the course or activity
 */
@Plugin("core")
@Step(value = "block", task = Task.BLOCK, order = 100)
@BackupElement(value = "block", hooks = BlockHooks.class)
@Source(table = "block_instances", key = "id", of = "BLOCK", without = "requiredbytheme")
@Join(
    table = "context",
    as = "c",
    on = "c.contextlevel = 80 AND c.instanceid = t.id",
    optional = true)
@Join(
    table = "config_plugins",
    as = "v",
    on = "v.plugin = CONCAT('block_', t.blockname) AND v.name = 'version'",
    optional = true)
public record Block(
    @Attr long id,

    @Attr @Column("c.id") @Convert(OwnContext.class) @NotAnId("restore makes the context")
    long contextid,

    @Attr @Column("v.value") String version,
    String blockname,
    @Annotate(value = CONTEXT, inforef = false) long parentcontextid,
    int showinsubcontexts,
    String pagetypepattern,
    String subpagepattern,
    String defaultregion,
    int defaultweight,
    @Convert(ConfigData.class) String configdata,
    long timecreated,
    long timemodified,
    @Children("block_positions") List<Position> positions) {

  /** Another place of the block on one page, or that it is hidden there. */
  @BackupElement("block_position")
  @Source(table = "block_positions", key = "blockinstanceid")
  public record Position(
      @Attr long id,

      @Annotate(value = CONTEXT, inforef = false, missing = Missing.SKIP)
      long contextid,

      String pagetype,
      String subpage,
      int visible,
      String region,
      int weight) {}
}
