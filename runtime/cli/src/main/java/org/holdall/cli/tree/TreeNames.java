package org.holdall.cli.tree;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.tree.model.Tree;

/** Finds trees by the names that people give. */
public final class TreeNames {
  private static final int NEAR = 3;

  private TreeNames() {}

  /**
   * The tree of this id, or all of a component: {@code core.users}, {@code mod_choice}, or short {@code choice}.
   *
   * @throws HoldallException if there is none; says which one may be meant
   */
  public static List<Tree> find(List<Tree> trees, String name) {
    for (String each : List.of(name, "mod_" + name)) {
      List<Tree> found = trees.stream()
          .filter(tree ->
              tree.id().equals(each) || isPlugin(tree) && tree.component().equals(each))
          .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    String near = trees.stream()
        .flatMap(tree -> Stream.of(tree.id(), tree.component()))
        .filter(each -> !each.equals("core") && nearness(each, name) <= NEAR)
        .min(Comparator.comparingInt(each -> nearness(each, name)))
        .map(each -> "Did you mean " + each + "? ")
        .orElse("");
    throw new HoldallException("There is no tree or plugin \"" + name + "\". " + near
        + "\"holdall tree\" lists all that are installed.");
  }

  private static boolean isPlugin(Tree tree) {
    return !tree.component().equals("core");
  }

  /** The last part of an id is what people remember. */
  private static int nearness(String each, String name) {
    String last = each.substring(1 + Math.max(each.lastIndexOf('.'), each.indexOf('_')));
    return Math.min(distance(each, name), distance(last, name));
  }

  /** Characters to insert, delete or change (Levenshtein). */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
