package org.holdall.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** CPU time of a process and its children, from Linux's {@code /proc}; of those that ended, too. */
public final class ServerCpu {
  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int LAST_TIME = 14;
  private static final double TICKS_PER_SECOND = 100;

  private final long process;

  /** Of this process id. */
  public ServerCpu(long process) {
    this.process = process;
  }

  /** Seconds so far; 0 where there is no {@code /proc}. */
  public double seconds() throws IOException {
    Path proc = Path.of("/proc");
    if (!Files.isDirectory(proc)) {
      return 0;
    }
    double ticks = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
      for (Path each : processes) {
        String[] stat = stat(each.resolve("stat"));
        boolean own = each.getFileName().toString().equals(Long.toString(process));
        if (stat.length > LAST_TIME && (own || Long.parseLong(stat[PARENT]) == process)) {
          for (int i = USER_TIME; i <= LAST_TIME; i++) {
            ticks += Long.parseLong(stat[i]);
          }
        }
      }
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Seconds of all processes that this one started and that have ended. */
  public static double endedChildren() throws IOException {
    String[] stat = stat(Path.of("/proc/self/stat"));
    double ticks = 0;
    for (int i = LAST_TIME - 1; i <= LAST_TIME && i < stat.length; i++) {
      ticks += Long.parseLong(stat[i]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** The fields from the state on; none if the process ended meanwhile. */
  private static String[] stat(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.substring(text.lastIndexOf(')') + 2).split(" ");
    } catch (NoSuchFileException e) {
      return new String[0];
    } catch (IOException e) {
      if ("No such process".equals(e.getMessage())) {
        return new String[0];
      }
      throw e;
    }
  }
}
