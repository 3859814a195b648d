package org.holdall.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.holdall.engine.ProgressListener;
import org.jspecify.annotations.Nullable;

/** Draws a backup's progress: one bar for the steps, one for the bytes of files. */
final class Progress implements ProgressListener, AutoCloseable {
  private final PrintStream out;
  private @Nullable Phase phase;
  private @Nullable ProgressBar bar;

  Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void progress(Phase current, String what, long done, long total) {
    ProgressBar shown = bar;
    if (shown == null || phase != current) {
      close();
      ProgressBarBuilder builder = new ProgressBarBuilder()
          .setStyle(ProgressBarStyle.ASCII)
          .setInitialMax(total)
          .setTaskName(current == Phase.STEPS ? "Rows" : "Files")
          .setConsumer(new ConsoleProgressBarConsumer(out))
          .clearDisplayOnFinish();
      shown = (current == Phase.STEPS ? builder : builder.setUnit(" MB", 1_000_000)).build();
      bar = shown;
      phase = current;
    }
    shown.maxHint(total).stepTo(done).setExtraMessage(what);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
