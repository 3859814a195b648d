package org.holdall.benchmarks.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.holdall.benchmarks.ServerCpu;

/**
 * What a backup cost.
 *
 * @param wall milliseconds of the clock
 * @param cpu milliseconds of CPU, of all threads
 * @param peak of resident memory in MB; 0 if it was not measured, or without {@code /proc}
 */
record Cost(double wall, double cpu, double peak) {
  private static final double KILO = 1024;

  /** Of a process. */
  static Cost of(List<String> command) throws IOException, InterruptedException {
    return of(command, new Threads());
  }

  /** Of a process whose threads are looked at as long as it runs. */
  static Cost of(List<String> command, Threads threads) throws IOException, InterruptedException {
    double cpuBefore = ServerCpu.endedChildren();
    long before = System.nanoTime();
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    double peak = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
      threads.look(process.pid());
    }
    double wall = (System.nanoTime() - before) / 1e6;
    if (process.exitValue() != 0) {
      throw new IOException("a backup failed: " + String.join(" ", command));
    }
    return new Cost(wall, (ServerCpu.endedChildren() - cpuBefore) * 1e3, peak);
  }

  private static double peak(long pid) {
    Path status = Path.of("/proc/" + pid + "/status");
    try {
      return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILO)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // the process has just ended, or this is no Linux
    }
  }
}
