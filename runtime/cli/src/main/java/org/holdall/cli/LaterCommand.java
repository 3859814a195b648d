package org.holdall.cli;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.LaterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A command of a later version. Takes any words, so that the answer is always the same. */
@Command(hidden = true)
final class LaterCommand implements Runnable {
  private final String name;

  @SuppressWarnings("UnusedVariable") // Filled by picocli.
  @Unmatched
  private final List<String> words = new ArrayList<>();

  LaterCommand(String name) {
    this.name = name;
  }

  @Override
  public void run() {
    throw new LaterException(
        "holdall " + name
            + " comes with a later version of Holdall; today there are backup, run, restore, import, copy, recover, inspect, verify, diff, tree and demo");
  }
}
