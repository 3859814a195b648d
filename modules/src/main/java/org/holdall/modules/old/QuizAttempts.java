package org.holdall.modules.old;

import java.io.IOException;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** Attempts had no state before 2.3, and nobody was told that they are graded before 4.0: nobody is told of old ones later. */
public final class QuizAttempts implements Upgrader {
  private static final String FINISHED = "timefinish";

  /** Made by the service loader. */
  public QuizAttempts() {}

  @Override
  public String since() {
    return "4.1";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    Rewrite rewrite = new Rewrite().change("activity/quiz/attempts/attempt", QuizAttempts::upgrade);
    for (String folder : archive.activities("quiz")) {
      archive.rewrite(folder + "/quiz.xml", rewrite);
    }
  }

  private static void upgrade(OldElement attempt) {
    attempt
        .setMissing("gradednotificationsenttime", attempt.value(FINISHED))
        .setMissing("state", attempt.number(FINISHED) > 0 ? "finished" : "inprogress");
  }
}
