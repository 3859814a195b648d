package org.holdall.compiler.check;

import java.util.List;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.schema.Catalogue;

/**
 * What a tree is checked against.
 *
 * @param catalogue tables of Moodle and of the plugin
 * @param trees the trees that are compiled with this one; all of the module for rules that are {@linkplain TreeRule#ofModule of it}
 * @param locks locks of the project
 */
public record Surroundings(Catalogue catalogue, List<TreeModel> trees, Locks locks) {
  public Surroundings {
    trees = List.copyOf(trees);
  }
}
