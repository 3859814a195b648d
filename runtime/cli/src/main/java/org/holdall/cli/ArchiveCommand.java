package org.holdall.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.holdall.engine.HoldallException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the commands that read an archive have in common. */
abstract class ArchiveCommand implements Runnable {
  @Mixin
  final Console console;

  @Parameters(paramLabel = "FILE", description = "The archive, an .mbz file.")
  private Path file = Path.of("");

  ArchiveCommand(Console console) {
    this.console = console;
  }

  @Override
  public final void run() {
    try {
      run(file);
    } catch (IOException e) {
      throw new HoldallException(
          file + " cannot be read (" + e.getMessage() + "); check the disk and your rights", e);
    }
  }

  abstract void run(Path archive) throws IOException;
}
