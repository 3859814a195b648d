package org.holdall.benchmarks.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** CPU time of the threads of processes by what they are for, from Linux's {@code /proc}. */
final class Threads {
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  /** Ticks of each thread, which only become more. */
  private final Map<Path, Long> ticks = new HashMap<>();

  private final Map<Path, String> kinds = new HashMap<>();

  /** Looks at the threads of a process that runs. */
  void look(long process) {
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc/" + process + "/task"))) {
      for (Path thread : threads) {
        String text = Files.readString(thread.resolve("stat"), StandardCharsets.UTF_8);
        int end = text.lastIndexOf(')');
        String[] stat = text.substring(end + 2).split(" ");
        kinds.put(thread, kind(text.substring(text.indexOf('(') + 1, end)));
        ticks.put(thread, Long.parseLong(stat[USER_TIME]) + Long.parseLong(stat[SYSTEM_TIME]));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return; // the process, or a thread, has just ended, or this is no Linux
    }
  }

  private static String kind(String name) {
    if (name.contains("Compiler")) {
      return "JIT";
    }
    return name.equals("java") || name.startsWith("holdall") ? "Java" : "VM and GC";
  }

  /** Shares in percent. */
  @Override
  public String toString() {
    Map<String, Long> sums = new HashMap<>();
    ticks.forEach((thread, sum) -> sums.merge(kinds.getOrDefault(thread, ""), sum, Long::sum));
    return Profile.shares(sums);
  }
}
