package org.holdall.compiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.holdall.annotations.Plugin;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.holdall.compiler.read.TreeReader;

/** Finds the roots of trees and reads them. */
final class Roots {
  private final ProcessingEnvironment environment;
  private final Set<String> unresolved = new TreeSet<>();

  Roots(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The order in which compilers give types is that of the files; ours is by name. */
  static List<TypeElement> of(RoundEnvironment round) {
    return ElementFilter.typesIn(round.getElementsAnnotatedWith(Plugin.class)).stream()
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  /** What is a child of another root is no root: the rules say so, and nothing else that would follow from it. */
  List<TreeModel> read(List<TypeElement> roots, Findings findings) {
    Map<TypeElement, Findings> said = new LinkedHashMap<>();
    List<TreeModel> models = new ArrayList<>();
    Set<TypeElement> children = new HashSet<>();
    for (TypeElement root : roots) {
      Findings own = said.computeIfAbsent(root, each -> new Findings());
      TreeModel model =
          new TreeReader(environment.getElementUtils(), environment.getTypeUtils(), own).read(root);
      if (own.hasUnresolved()) {
        unresolved.add(root.getQualifiedName().toString());
      }
      if (model != null) {
        models.add(model);
        model.nodes().stream().skip(1).map(Node::type).forEach(children::add);
      }
    }
    said.keySet().removeAll(children);
    said.values().forEach(findings::addAll);
    models.removeIf(model -> children.contains(model.root().type()));
    return models;
  }

  /** Names of those, of all that were read, of which the compiler does not know something, or not yet. */
  Set<String> unresolved() {
    return unresolved;
  }
}
