package org.holdall.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where commands talk to. Results go to standard output, everything else to the error output. */
final class Console {
  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but errors.")
  boolean quiet;

  @Option(
      names = "--json",
      description = "Print the result as one JSON object, and nothing else on standard output.")
  boolean json;

  @Option(
      names = "--debug",
      description = "Print each SQL statement, and the stack trace of an error.")
  boolean debug;

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "A folder with jars that describe further plugins; each is used.")
  @Nullable
  Path plugins;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // Read by picocli.
  private boolean help;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** A line of the result for people. */
  void print(String line) {
    if (!quiet && !json) {
      out.println(Printable.lines(line));
    }
  }

  /** A line beside the result: where a value came from, what was left out. */
  void note(String line) {
    if (!quiet) {
      err.println("holdall: " + Printable.line(line));
    }
  }

  /** The whole result for programs. */
  void result(Map<String, ?> result) {
    if (json) {
      try {
        out.println(JSON.std
            .with(JSON.Feature.PRETTY_PRINT_OUTPUT)
            .with(JSON.Feature.WRITE_NULL_PROPERTIES)
            .asString(result));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** True if a progress bar would be seen by somebody. */
  @SuppressWarnings("SystemConsoleNull") // See jdk.console in Main.
  boolean showsProgress() {
    return !quiet && !json && System.console() != null;
  }

  PrintStream err() {
    return err;
  }
}
