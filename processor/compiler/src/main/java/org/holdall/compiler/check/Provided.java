package org.holdall.compiler.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rulebook;

/** In a module that has a name the engine finds only what {@code module-info.java} provides. */
public final class Provided {
  private static final String SERVICE = "org.holdall.engine.structure.StructureStep";

  private final Elements elements;

  /** Asks {@code elements} for the module. */
  public Provided(Elements elements) {
    this.elements = elements;
  }

  /**
   * Reports every step that its module does not provide.
   *
   * @param steps names of generated classes, which the compiler knows already
   */
  public void check(List<String> steps, Findings findings) {
    for (String step : steps) {
      TypeElement type = elements.getTypeElement(step);
      ModuleElement module = type == null ? null : elements.getModuleOf(type);
      if (module != null && !module.isUnnamed() && !provided(module).contains(step)) {
        findings.error(
            Rulebook.MODULE,
            new Place(module, null, null),
            "module " + module.getQualifiedName() + " does not provide " + type.getSimpleName()
                + ": the engine would not find the tree",
            "Add to module-info.java: provides " + SERVICE + " with " + step);
      }
    }
  }

  private static Set<String> provided(ModuleElement module) {
    Set<String> names = new HashSet<>();
    for (ModuleElement.ProvidesDirective each : ElementFilter.providesIn(module.getDirectives())) {
      if (each.getService().getQualifiedName().contentEquals(SERVICE)) {
        each.getImplementations()
            .forEach(type -> names.add(type.getQualifiedName().toString()));
      }
    }
    return names;
  }
}
