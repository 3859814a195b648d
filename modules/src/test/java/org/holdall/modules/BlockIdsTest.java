package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.holdall.modules.block.activity_results.ResultsConfig;
import org.holdall.modules.block.glossary_random.GlossaryConfig;
import org.holdall.modules.block.rss_client.RssClientConfig;
import org.holdall.modules.block.tags.TagsConfig;
import org.holdall.modules.core.blocks.BlockConfig;
import org.holdall.modules.core.blocks.Configuration;
import org.junit.jupiter.api.Test;

/** Ids in the configuration of blocks become those of the site. */
final class BlockIdsTest {
  private final StepRestore restore = new StepRestore("block_rss_client.block.rss_client");

  private static String object(int properties, String inside) {
    return "O:8:\"stdClass\":" + properties + ":{" + inside + "}";
  }

  /** The data after the restore, {@code unchanged} if it stays as it is. */
  private String restored(BlockConfig plugin, String data) {
    byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
    Configuration configuration = Configuration.read(Base64.getEncoder().encodeToString(bytes));
    return plugin.restored(configuration, restore)
        ? new String(Base64.getDecoder().decode(configuration.write()), StandardCharsets.ISO_8859_1)
        : "unchanged";
  }

  @Test
  void aGlossary() {
    String data =
        object(3, "s:8:\"glossary\";s:1:\"7\";s:8:\"courseid\";i:3;s:5:\"title\";s:1:\"t\";");
    String none = object(1, "s:5:\"title\";s:1:\"t\";");
    GlossaryConfig plugin = new GlossaryConfig();
    assertThat(restored(plugin, data)).as("another site's").isEqualTo(none);
    restore.sameSite = true;
    assertThat(restored(plugin, data)).as("not for this course").isEqualTo(none);
    restore.answer("{glossary}", "7");
    String kept = object(2, "s:8:\"glossary\";s:1:\"7\";s:5:\"title\";s:1:\"t\";");
    assertThat(restored(plugin, data)).isEqualTo(kept);
    restore.map("glossary", 7, 70);
    assertThat(restored(plugin, data)).isEqualTo(kept.replace("s:1:\"7\"", "s:2:\"70\""));
    assertThat(restored(plugin, none)).isEqualTo("unchanged");
  }

  @Test
  void aGradedActivity() {
    String data = object(
        3,
        "s:14:\"activityparent\";s:4:\"quiz\";s:16:\"activityparentid\";s:1:\"1\";"
            + "s:19:\"activitygradeitemid\";s:2:\"23\";");
    ResultsConfig plugin = new ResultsConfig();
    assertThat(restored(plugin, data)).isEqualTo("unchanged");
    restore.map("quiz", 1, 4);
    restore.answer("{grade_items}", "31");
    assertThat(restored(plugin, data))
        .isEqualTo(data.replace("s:1:\"1\"", "i:4").replace("\"23\"", "\"31\""));
  }

  @Test
  void tagsOfAPlace() {
    String data = object(2, "s:7:\"tagcoll\";s:1:\"5\";s:3:\"ctx\";i:9;");
    TagsConfig plugin = new TagsConfig();
    assertThat(restored(plugin, data)).isEqualTo(object(2, "s:7:\"tagcoll\";i:0;s:3:\"ctx\";i:0;"));
    restore.sameSite = true;
    restore.map("CONTEXT", 9, 90);
    assertThat(restored(plugin, data)).isEqualTo(data.replace("i:9", "i:90"));
    assertThat(restored(plugin, object(1, "s:7:\"tagcoll\";s:1:\"1\";"))).isEqualTo("unchanged");
  }

  @Test
  void feeds() {
    String data = object(1, "s:5:\"rssid\";a:1:{i:0;i:1;}");
    RssClientConfig plugin = new RssClientConfig();
    restore.words.put("BLOCK", 6L);
    assertThat(restored(plugin, data)).as("an archive without feeds").isEqualTo("unchanged");
    restore.answer("{block_rss_client}; known 2", "44");
    restore.read("""
        <block id="27" blockname="rss_client"><rss_client id="27"><feeds>
        <feed id="1"><title>T</title><shared>1</shared><url>new</url></feed>
        <feed id="2"><title>T</title><shared>0</shared><url>known</url></feed>
        </feeds></rss_client></block>""");
    assertThat(restore.column("block_rss_client", "url")).containsExactly("new");
    assertThat(restore.column("block_rss_client", "userid")).containsExactly(2L);
    assertThat(restored(plugin, data))
        .isEqualTo(object(1, "s:5:\"rssid\";a:2:{i:0;i:1001;i:1;s:2:\"44\";}"));
  }
}
