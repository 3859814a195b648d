package org.holdall.benchmarks.xml;

import java.util.Collection;
import java.util.List;
import org.holdall.benchmarks.Report;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs both benchmarks of this package and prints them as ratios to Woodstox by hand. */
public final class XmlBenchmark {
  /** Size of the document. */
  public static final int ANSWERS = 200_000;

  private XmlBenchmark() {}

  /** Runs them. */
  public static void run(boolean quick) throws Exception {
    Report report = new Report("xml", quick);
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^org\\.holdall\\.benchmarks\\.xml\\.")
        .addProfiler(GCProfiler.class)
        .addProfiler(CpuProfiler.class)
        .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
        .forks(quick ? 1 : 3)
        .warmupIterations(quick ? 2 : 5)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(quick ? 2 : 5)
        .measurementTime(TimeValue.seconds(1));
    if (!quick) {
      options.resultFormat(ResultFormatType.JSON);
      options.result(Report.RESULTS.resolve("xml.json").toString());
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    long bytes = Peers.written(Peers.WOODSTOX, ChoiceDocument.of(ANSWERS)).length();
    report.line("choice.xml with %,d answers, %,d characters", ANSWERS, bytes);
    table(report, "write", Peers.WRITERS, results);
    table(report, "read", Peers.READERS, results);
    report.close();
  }

  private static void table(
      Report report, String method, List<String> peers, Collection<RunResult> results) {
    report.line("");
    report.line(
        "%-10s %10s %8s %10s %13s   %s",
        method, "wall ms", "+/-", "CPU ms", "allocated", "CPU of woodstox / own");
    double woodstox = Figures.of(results, method, Peers.WOODSTOX).cpu();
    for (String peer : peers) {
      Figures own = Figures.of(results, method, peer);
      report.line(
          "%-10s %10.1f %8.1f %10.1f %10.2f MB   %.2f",
          peer, own.wall(), own.error(), own.cpu(), own.allocated() / 1e6, woodstox / own.cpu());
    }
  }
}
