package org.holdall.tree.text;

import java.util.List;
import org.holdall.tree.model.Tree;

/**
 * Prints a tree and reads it back: a line per node, indented by depth, readable and easy to merge. Every part of the
 * model survives; what has its usual value is not printed.
 *
 * <pre>
 * format 1
 * tree mod_choice component=mod_choice task=ACTIVITY order=300 file=choice.xml
 * element choice one type=org.holdall.modules.choice.Choice
 *   source table=choice key=id of=ACTIVITY without=course
 *     fill course COURSE
 *   attribute id long
 *   field name String
 *   element answers/answer many type=org.holdall.modules.choice.Choice.Answer when=userinfo
 * </pre>
 */
public final class TreeText {
  private TreeText() {}

  /** The text of a tree, always the same for equal trees. */
  public static String print(Tree tree) {
    return new TreePrinter().print(tree);
  }

  /**
   * The tree of a text.
   *
   * @throws TreeFormatException if the text is not a tree
   */
  public static Tree parse(String text) {
    return read(nodes(text));
  }

  /** The lines after the first, which must say the format. */
  public static List<Node> nodes(String text) {
    List<Node> nodes = Node.parse(text);
    if (nodes.isEmpty() || !nodes.get(0).keyword().equals("format")) {
      throw new TreeFormatException(1, "is not 'format 1': this is no description of a tree");
    }
    WordReader format = new WordReader(nodes.get(0));
    String version = format.next("a number");
    format.end();
    if (!version.equals("1")) {
      throw format.error(
          "format " + version + " is not known here, only format 1: use a newer Holdall");
    }
    return nodes.subList(1, nodes.size());
  }

  /** The tree of its lines, as {@link #nodes} gives them. */
  public static Tree read(List<Node> nodes) {
    return TreeReader.tree(nodes);
  }
}
