package org.holdall.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lines of one run, with what is needed to judge them: machine, JDK, time, load, command. */
public final class Report {
  /** Where results lie, seen from the module's folder. */
  public static final Path RESULTS = Path.of("results");

  private final String name;
  private final boolean trial;
  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a report.
   *
   * @param name of the benchmark, and of the file
   * @param trial whether it is only printed
   */
  public Report(String name, boolean trial) {
    this.name = name;
    this.trial = trial;
    line("again     mvn -q -Pbenchmark -pl runtime/benchmarks -am -Dbenchmark=" + name);
    line("machine   " + machine());
    line("jdk       " + System.getProperty("java.vm.name") + " "
        + System.getProperty("java.vm.version"));
    line("date      "
        + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(Instant.now()));
    line("load      " + load() + " when it began");
    line("");
  }

  /** Adds a line, and prints it. */
  public Report line(String format, Object... values) {
    String line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
    text.append(line.stripTrailing()).append('\n');
    System.out.println(line);
    return this;
  }

  /** Writes the file, unless it is a trial. */
  public void close() throws IOException {
    line("");
    line("load      " + load() + " when it ended");
    if (!trial) {
      Files.createDirectories(RESULTS);
      Files.writeString(RESULTS.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
    }
  }

  private static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", load);
  }

  private static String machine() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
        + (memory >> 30) + " GiB, " + System.getProperty("os.name") + " "
        + System.getProperty("os.version");
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch"); // no Linux
    }
  }
}
