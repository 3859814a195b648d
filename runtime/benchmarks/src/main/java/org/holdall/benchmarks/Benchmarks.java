package org.holdall.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.holdall.benchmarks.backup.BackupBenchmark;
import org.holdall.benchmarks.backup.RestoreBenchmark;
import org.holdall.benchmarks.big.BigBenchmark;
import org.holdall.benchmarks.course.CourseBenchmark;
import org.holdall.benchmarks.processor.ProcessorBenchmark;
import org.holdall.benchmarks.rows.RowsBenchmark;
import org.holdall.benchmarks.xml.XmlBenchmark;

/** The command: {@code xml}, {@code rows}, {@code processor}, {@code course}, {@code big}, or {@code backup} or {@code restore} with a site, then {@code quick} for a short trial. */
public final class Benchmarks {
  private Benchmarks() {}

  /** One benchmark; its figures go to {@code results/} unless it is a trial. */
  public static void main(String[] arguments) throws Exception {
    List<String> words =
        Arrays.stream(arguments).filter(word -> !word.isBlank()).toList();
    boolean quick = words.contains("quick");
    switch (words.isEmpty() ? "" : words.get(0)) {
      case "xml" -> XmlBenchmark.run(quick);
      case "processor" -> ProcessorBenchmark.run(quick);
      case "course" -> CourseBenchmark.run(quick);
      case "big" -> BigBenchmark.run(quick);
      case "backup" ->
        BackupBenchmark.run(
            words.stream().skip(1).filter(word -> !word.equals("quick")).toList(), quick);
      case "restore" ->
        RestoreBenchmark.run(
            words.stream().skip(1).filter(word -> !word.equals("quick")).toList(), quick);
      case "rows" -> RowsBenchmark.run(quick);
      default -> {
        System.err.println(
            "usage: xml | rows | processor | course | big | (backup JDBC-URL USER DATAROOT WWWROOT COURSE | restore JDBC-URL USER DATAROOT WWWROOT ARCHIVE) [JAR] [quick]");
        System.exit(2);
      }
    }
  }
}
