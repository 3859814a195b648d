package org.holdall.benchmarks.xml;

import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * What one peer needs for one operation.
 *
 * @param wall milliseconds
 * @param error half of the 99.9 % confidence interval of {@code wall}
 * @param cpu milliseconds of all threads
 * @param allocated bytes
 */
record Figures(double wall, double error, double cpu, double allocated) {

  /** Picks them from the results of all benchmarks. */
  static Figures of(Collection<RunResult> results, String method, String peer) {
    RunResult result = results.stream()
        .filter(each -> each.getParams().getBenchmark().endsWith("." + method)
            && each.getParams().getParam("peer").equals(peer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(peer + " was not measured: " + method));
    return new Figures(
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError(),
        secondary(result, CpuProfiler.LABEL),
        secondary(result, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult result, String label) {
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label)
        .getScore();
  }
}
