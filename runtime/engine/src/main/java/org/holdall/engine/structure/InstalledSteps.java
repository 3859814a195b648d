package org.holdall.engine.structure;

import java.util.List;
import java.util.ServiceLoader;
import org.holdall.engine.HoldallException;

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

  /**
   * The step that the compiler wrote for a type.
   *
   * @param type an annotated root record
   * @throws HoldallException if there is none: the annotation processor did not run, which is the default of compilers
   *     since JDK 23; the message says what to add to the build
   */
  public static StructureStep of(Class<?> type) {
    return all().stream()
        .filter(step -> step.tree().type().equals(type.getCanonicalName()))
        .findFirst()
        .orElseThrow(() -> new HoldallException("nothing was generated for " + type.getName()
            + ": if it has @Plugin, holdall-compiler did not run when it was compiled; name it in"
            + " <annotationProcessorPaths> of maven-compiler-plugin and add <proc>full</proc>"
            + " (javac: -processorpath and -proc:full), then compile again"));
  }
}
