package org.holdall.modules;

import java.util.List;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;

/** The generated steps, found as the engine finds them. */
final class Steps {
  private Steps() {}

  static List<StructureStep> all() {
    return InstalledSteps.all();
  }

  static StructureStep of(String id) {
    return all().stream()
        .filter(step -> step.tree().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step " + id));
  }
}
