package org.holdall.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.holdall.engine.HoldallException;

/** Adds lines with their times (UTC) to a file; each is there at once. */
public final class FileLogger implements Logger, AutoCloseable {
  private final LogLevel level;
  private final Path file;
  private final Clock clock;
  private final Writer writer;

  /**
   * Opens the file.
   *
   * @throws HoldallException if it cannot be written
   */
  public FileLogger(LogLevel level, Path file, Clock clock) {
    this.level = level;
    this.file = file;
    this.clock = clock;
    try {
      writer = Files.newBufferedWriter(
          file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public LogLevel level() {
    return level;
  }

  @Override
  public void log(LogLevel importance, int depth, String message) {
    try {
      writer.write("[" + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "] ");
      writer.write(TextLogger.line(importance, depth, message));
      writer.write(System.lineSeparator());
      writer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private HoldallException failed(IOException e) {
    return new HoldallException(
        "The log " + file + " cannot be written (" + e + "). Check its folder and your rights.", e);
  }
}
