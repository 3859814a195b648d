package org.holdall.benchmarks.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What backups spend their time with, by samples of the flight recorder. What the machine does inside itself, as when it
 * loads a class, is in none.
 */
final class Profile {
  private static final Duration PERIOD = Duration.ofMillis(5);

  /** The first that a frame of the sample begins with says what it is; above all, whether it is there for a class to be loaded. */
  private static final List<Map.Entry<String, String>> KINDS = List.of(
      Map.entry("java.lang.ClassLoader.", "class loading"),
      Map.entry("jdk.internal.loader.", "class loading"),
      Map.entry("java.lang.invoke.MethodHandleNatives.", "class loading"),
      Map.entry("java.util.zip.Deflater", "compression"),
      Map.entry("java.util.zip.CRC32", "compression"),
      Map.entry("sun.security.provider.", "checksums"),
      Map.entry("org.postgresql.", "SQL"),
      Map.entry("org.holdall.engine.database.", "SQL"),
      Map.entry("org.holdall.engine.xml.", "XML"),
      Map.entry("org.holdall.modules.", "XML"),
      Map.entry("org.holdall.engine.archive.", "archive and pool files"),
      Map.entry("org.holdall.engine.files.", "archive and pool files"),
      Map.entry("org.holdall.", "plan, rows, ids"));

  private final Map<String, Long> samples = new HashMap<>();

  private Profile() {}

  /** Of work of this process, all in one thread: of that, the time of the clock. */
  static Profile of(Path folder, Runnable work) throws IOException {
    Path file = folder.resolve("warm.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
      recording.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    return of(
        file,
        sample -> sample.getThread("sampledThread") != null
            && Thread.currentThread()
                .getName()
                .equals(sample.getThread("sampledThread").getJavaName()));
  }

  /** Of a recording, of all threads: without native code, in which most of them wait. */
  static Profile of(Path recording) throws IOException {
    return of(recording, sample -> !isNative(sample));
  }

  private static Profile of(Path recording, Predicate<RecordedEvent> counts) throws IOException {
    Profile profile = new Profile();
    RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().endsWith("Sample"))
        .filter(event -> event.getStackTrace() != null && counts.test(event))
        .forEach(event -> profile.samples.merge(kind(event), 1L, Long::sum));
    return profile;
  }

  private static boolean isNative(RecordedEvent sample) {
    return sample.getEventType().getName().equals("jdk.NativeMethodSample");
  }

  private static String kind(RecordedEvent event) {
    List<String> frames =
        event.getStackTrace().getFrames().stream().map(Profile::name).toList();
    if (isNative(event) && frames.stream().anyMatch(frame -> frame.startsWith("org.postgresql."))) {
      return "waiting for the server";
    }
    return KINDS.stream()
        .filter(kind -> frames.stream().anyMatch(frame -> frame.startsWith(kind.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }

  private static String name(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  /** Shares in percent. */
  @Override
  public String toString() {
    return shares(samples);
  }

  /** The largest first. */
  static String shares(Map<String, Long> counts) {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(each ->
            String.format(Locale.ROOT, "%s %.0f %%", each.getKey(), 100 * each.getValue() / all))
        .collect(Collectors.joining(", "));
  }
}
