package org.holdall.benchmarks.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.benchmarks.Report;
import org.holdall.benchmarks.ServerCpu;
import org.holdall.benchmarks.TemporaryFolder;

/** CPU seconds of javac with a processor, less those of javac without: for one file, and for each more. */
public final class ProcessorBenchmark {
  private static final int MANY = 51;
  private static final double MILLIS = 1e3;

  private final Map<String, List<Double>> costs = new HashMap<>();
  private final Path folder;

  private ProcessorBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Runs it. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("processor", quick);
    try (TemporaryFolder folder = new TemporaryFolder()) {
      new ProcessorBenchmark(folder.path()).rounds(quick ? 2 : 7, report);
    }
    report.close();
  }

  private void rounds(int rounds, Report report) throws Exception {
    for (Candidate candidate : Candidate.ALL) {
      candidate.sources(folder(candidate, 1), 1);
      candidate.sources(folder(candidate, MANY), MANY);
    }
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : Candidate.ALL) {
        double one = cost(candidate, 1);
        add(candidate.name(), one);
        add(candidate.name() + "+", (cost(candidate, MANY) - one) / (MANY - 1));
      }
    }
    report.line(
        "CPU seconds of fresh javac processes, with processor less without; median (least) of %d;"
            + " types of 8 members",
        rounds);
    report.line(
        "%-40s %18s %22s %22s", "", "first file s", "each more file ms", "each type of it ms");
    for (Candidate candidate : Candidate.ALL) {
      List<Double> more = sorted(candidate.name() + "+");
      List<Double> first = sorted(candidate.name());
      report.line(
          "%-40s %8.2f (%6.2f) %12.1f (%6.1f) %12.1f (%6.1f)",
          candidate.name(),
          median(first),
          first.get(0),
          MILLIS * median(more),
          MILLIS * more.get(0),
          MILLIS * median(more) / candidate.types(),
          MILLIS * more.get(0) / candidate.types());
    }
  }

  private Path folder(Candidate candidate, int files) {
    return folder.resolve(candidate.template() + files);
  }

  private double cost(Candidate candidate, int files) throws Exception {
    Path sources = folder(candidate, files);
    return compile(candidate.command(sources, true)) - compile(candidate.command(sources, false));
  }

  private static double compile(List<String> command) throws Exception {
    double before = ServerCpu.endedChildren();
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // A warning costs time that is not the processor's: there are none.
    if (javac.waitFor() != 0 || !said.isBlank()) {
      throw new IOException(said);
    }
    return ServerCpu.endedChildren() - before;
  }

  private void add(String name, double seconds) {
    costs.computeIfAbsent(name, n -> new ArrayList<>()).add(seconds);
  }

  private List<Double> sorted(String name) {
    List<Double> sorted = new ArrayList<>(costs.getOrDefault(name, List.of()));
    Collections.sort(sorted);
    return sorted;
  }

  private static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }
}
