package org.holdall.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.holdall.engine.progress.Progress;
import org.holdall.engine.progress.ProgressListener;

/** Draws how far the whole work is as one bar, and beside it the part at work. */
final class ProgressDisplay implements ProgressListener, AutoCloseable {
  private static final int FINE = 1000;

  private final ProgressBar bar;

  /** Begins to draw. */
  ProgressDisplay(PrintStream out, String name) {
    bar = new ProgressBarBuilder()
        .setStyle(ProgressBarStyle.ASCII)
        .setTaskName(name)
        .setInitialMax(FINE)
        .setUnit("%", FINE / 100)
        .setConsumer(new ConsoleProgressBarConsumer(out))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void progress(Progress part) {
    bar.stepTo(Math.round(FINE * part.whole().fraction())).setExtraMessage(label(part));
  }

  /** For example {@code core.users}, or {@code files 12.3 MB}. */
  static String label(Progress part) {
    if (part.total() == Progress.UNKNOWN && part.done() == 0) {
      return part.name();
    }
    String done = part.name().equals("files") ? Sizes.bytes(part.done()) : "" + part.done();
    return part.name() + " " + done;
  }

  @Override
  public void close() {
    bar.close();
  }
}
