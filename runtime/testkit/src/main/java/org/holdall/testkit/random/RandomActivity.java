package org.holdall.testkit.random;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;

/** An activity with rows for every element of its tree, as deep as that goes. */
public final class RandomActivity {
  private final Making making;
  private final RandomTree tree;

  /**
   * Prepares an activity of the plugin that a site has installed.
   *
   * @param tree the plugin's, with what other plugins attach to it
   * @param catalogue the site's tables
   */
  public RandomActivity(Tree tree, Catalogue catalogue, EmbeddedSite site, Random random) {
    this.making = new Making(catalogue, site, random, false);
    this.tree = new RandomTree(tree, making, new Words(tree.component(), site));
  }

  /**
   * Inserts its rows and stores its files.
   *
   * @return id of its course module
   */
  public long create() throws SQLException, IOException {
    tree.create();
    making.finish();
    return tree.module();
  }

  /**
   * How many rows each element got, by its path from the root. Not counted are those below a condition or a join, which may
   * keep them out of a backup.
   */
  public Map<String, Long> rows() {
    return tree.sure();
  }
}
