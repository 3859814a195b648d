package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.List;
import org.holdall.tree.text.Node;
import org.holdall.tree.text.TextWriter;
import org.holdall.tree.text.TreeText;
import org.holdall.tree.text.WordReader;

/** The text of a lock: the text of its tree, then {@code accepted} and {@code reserved} lines. */
public final class LockText {
  private LockText() {}

  /** The text of a lock, always the same for equal locks. */
  public static String print(Lock lock) {
    TextWriter out = new TextWriter();
    for (Accepted each : lock.accepted()) {
      out.line(0, "accepted")
          .word(each.rule())
          .word(each.path())
          .word(each.because())
          .flag("pending", each.pending());
    }
    for (Reserved each : lock.reserved()) {
      out.line(0, "reserved").word(each.path()).option("type", each.type());
    }
    return TreeText.print(lock.tree()) + out;
  }

  /**
   * The lock of a text.
   *
   * @throws org.holdall.tree.text.TreeFormatException if the text is not a lock
   */
  public static Lock parse(String text) {
    List<Node> tree = new ArrayList<>();
    List<Accepted> accepted = new ArrayList<>();
    List<Reserved> reserved = new ArrayList<>();
    for (Node node : TreeText.nodes(text)) {
      switch (node.keyword()) {
        case "accepted" -> accepted.add(accepted(new WordReader(node)));
        case "reserved" -> reserved.add(reserved(new WordReader(node)));
        default -> tree.add(node);
      }
    }
    return new Lock(TreeText.read(tree), accepted, reserved);
  }

  private static Accepted accepted(WordReader in) {
    Accepted accepted =
        new Accepted(in.next("a rule"), in.next("a path"), in.next("a reason"), in.flag("pending"));
    in.end();
    return accepted;
  }

  private static Reserved reserved(WordReader in) {
    Reserved reserved = new Reserved(in.next("a path"), in.option("type"));
    in.end();
    return reserved;
  }
}
