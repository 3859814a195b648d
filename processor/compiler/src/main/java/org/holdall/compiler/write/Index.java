package org.holdall.compiler.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.text.TreeIndex;

/** The trees of a module, and the service entry that makes the engine find them. */
public final class Index {
  private final List<TypeElement> from = new ArrayList<>();
  private final Map<String, TreeIndex.Entry> entries = new TreeMap<>();

  /** Of these trees, and those that stay from before. */
  public Index(List<TreeModel> models) {
    for (TreeModel model : models) {
      TypeElement root = model.root().type();
      from.add(root);
      add(new TreeIndex.Entry(
          model.tree().id(),
          new Names(model).step().reflectionName(),
          root.getQualifiedName().toString()));
    }
  }

  private void add(TreeIndex.Entry entry) {
    entries.putIfAbsent(entry.step(), entry);
  }

  /**
   * Writes both. Trees that an earlier compilation wrote and this one did not see stay, as long as they are there: some builds
   * compile only what was changed.
   *
   * @param isRoot whether a type, by its name, is the root of a tree
   * @throws IOException if a file cannot be written
   */
  public void write(Output output, Predicate<String> isRoot) throws IOException {
    output.read(TreeIndex.NAME).map(TreeIndex::parse).stream()
        .flatMap(List::stream)
        .filter(entry -> isRoot.test(entry.root()))
        .forEach(this::add);
    TypeElement[] all = from.toArray(TypeElement[]::new);
    output.resource(TreeIndex.NAME, TreeIndex.print(entries.values()), all);
    output.resource(
        "META-INF/services/" + Contract.STEP.reflectionName(),
        steps().stream().map(each -> each + "\n").collect(Collectors.joining()),
        all);
  }

  /** Names of the trees' structure steps, sorted. */
  public List<String> steps() {
    return List.copyOf(entries.keySet());
  }
}
