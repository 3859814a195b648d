package org.holdall.engine.structure;

import java.util.List;
import java.util.ServiceLoader;

/** The structure steps that Holdall has: those of all modules and plugins on the class path. */
public final class InstalledSteps {
  private InstalledSteps() {}

  /**
   * All of them, in the order of the class path.
   *
   * @throws java.util.ServiceConfigurationError if a step is named there that cannot be made
   */
  public static List<StructureStep> all() {
    return ServiceLoader.load(StructureStep.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
