package org.holdall.compiler.check;

import java.util.List;
import java.util.function.Supplier;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.schema.Catalogue;
import org.jspecify.annotations.Nullable;

/** What a tree is checked against. */
public final class Surroundings {
  private final Supplier<Catalogue> tables;
  private final List<TreeModel> trees;
  private final Locks locks;
  private @Nullable Catalogue catalogue;

  /**
   * Surroundings of trees that are compiled together.
   *
   * @param tables reads the tables of Moodle and of the plugin, called once if a rule asks for them
   */
  public Surroundings(Supplier<Catalogue> tables, List<TreeModel> trees, Locks locks) {
    this.tables = tables;
    this.trees = List.copyOf(trees);
    this.locks = locks;
  }

  /** Tables of Moodle and of the plugin. */
  public Catalogue catalogue() {
    Catalogue known = catalogue;
    if (known == null) {
      known = tables.get();
      catalogue = known;
    }
    return known;
  }

  /** The trees that are compiled with this one; all of the module for rules that are {@linkplain TreeRule#ofModule of it}. */
  public List<TreeModel> trees() {
    return trees;
  }

  /** Locks of the project. */
  public Locks locks() {
    return locks;
  }
}
