package org.holdall.compiler.write;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.text.TreeText;

/** Writes everything that is generated for a tree, and the index of a compilation's trees. */
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
    output.type(names.step(), StructureStepClass.of(model, names, stub), from);
    output.type(names.writer(), XmlWriterClass.of(nodes, names), from);
    output.type(names.reader(), RestoreReaderClass.of(nodes, names), from);
    output.type(names.restorer(), RestoreWriterClass.of(nodes, names), from);
    output.type(names.hooks(), RestoreHooksClass.of(nodes, names), from);
    output.resource(
        "META-INF/holdall/" + model.tree().id() + ".tree", TreeText.print(model.tree()), from);
  }

  /**
   * Writes the service entry that makes the engine find all trees.
   *
   * @throws IOException if the file cannot be written
   */
  public void index(Collection<TreeModel> models) throws IOException {
    String steps = steps(models).stream().map(each -> each + "\n").collect(Collectors.joining());
    Element[] from = models.stream()
        .map(model -> model.root().type())
        .flatMap(Stream::of)
        .toArray(Element[]::new);
    output.resource("META-INF/services/" + Contract.STEP.reflectionName(), steps, from);
  }

  /** Names of the trees' structure steps, sorted. */
  public List<String> steps(Collection<TreeModel> models) {
    return models.stream()
        .map(model -> new Names(model).step().reflectionName())
        .distinct()
        .sorted()
        .toList();
  }
}
