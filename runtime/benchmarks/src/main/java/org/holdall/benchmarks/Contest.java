package org.holdall.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Several ways to do a work, in turn, round after round, so that the machine's moods meet all of them. */
public final class Contest {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ServerCpu server;
  private final Map<String, Entrant> entrants = new LinkedHashMap<>();
  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

  /** What has to be done before each time, off the clock. */
  @FunctionalInterface
  public interface Preparation {
    /** No preparation. */
    Preparation NONE = () -> {};

    /** Does it. */
    void run() throws Exception;
  }

  private record Entrant(Preparation before, Work work) {}

  /** One way to do it. */
  @FunctionalInterface
  public interface Work {

    /** Does it once; what it returns must not be worthless, so that nothing is left out. */
    long run() throws Exception;
  }

  /** Milliseconds: of the clock, of this process's CPU, of the server's. */
  private record Cost(double wall, double own, double server) {}

  /** With a database server whose CPU time counts. */
  public Contest(ServerCpu server) {
    this.server = server;
  }

  /** Adds a way. */
  public Contest add(String name, Work work) {
    return add(name, Preparation.NONE, work);
  }

  /** Adds a way that needs something prepared each time. */
  public Contest add(String name, Preparation before, Work work) {
    entrants.put(name, new Entrant(before, work));
    costs.put(name, new ArrayList<>());
    return this;
  }

  /** Runs all, and forgets the first rounds, in which the JVM warms up. */
  public void run(int warmups, int rounds) throws Exception {
    for (int round = 0; round < warmups + rounds; round++) {
      for (Map.Entry<String, Entrant> each : entrants.entrySet()) {
        each.getValue().before.run();
        Cost cost = time(each.getValue().work);
        if (round >= warmups) {
          costs.getOrDefault(each.getKey(), List.of()).add(cost);
        }
      }
    }
  }

  private Cost time(Work work) throws Exception {
    System.gc();
    double serverBefore = server.seconds();
    long ownBefore = system.getProcessCpuTime();
    long before = System.nanoTime();
    if (work.run() == 0) {
      throw new IOException("a work found nothing to do");
    }
    long wall = System.nanoTime() - before;
    long own = system.getProcessCpuTime() - ownBefore;
    double serverCpu = server.seconds() - serverBefore;
    return new Cost(wall / NANOS_PER_MILLI, own / NANOS_PER_MILLI, serverCpu * MILLIS_PER_SECOND);
  }

  /** Median milliseconds of the clock. */
  public double wall(String name) {
    return median(name, Cost::wall);
  }

  /** Median milliseconds of CPU, of this process and the server. */
  public double cpu(String name) {
    return median(name, cost -> cost.own + cost.server);
  }

  private double median(String name, ToDoubleFunction<Cost> of) {
    double[] sorted =
        costs.getOrDefault(name, List.of()).stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Prints all: medians, and the least time of the clock. */
  public void print(Report report) {
    report.line(
        "%-44s %9s %9s %9s %9s", "milliseconds, medians", "wall", "least", "own CPU", "server");
    for (String name : entrants.keySet()) {
      report.line(
          "%-44s %9.0f %9.0f %9.0f %9.0f",
          name,
          wall(name),
          costs.getOrDefault(name, List.of()).stream()
              .mapToDouble(Cost::wall)
              .min()
              .orElse(0),
          median(name, Cost::own),
          median(name, Cost::server));
    }
  }
}
