package org.holdall.compiler.write;

import java.io.IOException;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.text.TreeText;

/** Writes everything that is generated for a tree. */
public final class TreeWriter {
  private final Output output;

  /** Writes to {@code output}. */
  public TreeWriter(Output output) {
    this.output = output;
  }

  /**
   * Writes the classes and the description of a tree.
   *
   * @param stub true after an error: what the author's classes refer to is there, but refers to none of them
   * @throws IOException if a file cannot be written
   */
  public void write(TreeModel model, boolean stub) throws IOException {
    Names names = new Names(model);
    TypeElement from = model.root().type();
    // A type that only declares links has a root without name, and nothing to write or to read.
    List<Node> nodes =
        model.nodes().stream().filter(node -> !node.element().name().isEmpty()).toList();
    List<Element> root = List.of(from);
    output.type(
        names.step(),
        StructureStepClass.of(model, nodes, names, stub),
        from,
        stub ? root : Deprecations.named(from, nodes));
    if (nodes.stream().anyMatch(node -> node.element().hooks() != null)) {
      output.type(names.hooks(), RestoreHooksClass.of(nodes, names), from, root);
    }
    output.resource(
        "META-INF/holdall/" + model.tree().id() + ".tree", TreeText.print(model.tree()), from);
  }
}
