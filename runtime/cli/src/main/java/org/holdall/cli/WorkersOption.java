package org.holdall.cli;

import org.holdall.engine.parallel.Workers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how many threads a backup has. */
final class WorkersOption {
  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many threads work; as many as there are processors without it.")
  private int workers = Workers.processors();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  int workers() {
    if (workers < 1) {
      throw new ParameterException(
          spec.commandLine(), "--workers " + workers + " would do nothing; give 1 or more");
    }
    return workers;
  }
}
