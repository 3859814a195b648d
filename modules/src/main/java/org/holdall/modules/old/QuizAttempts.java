package org.holdall.modules.old;

import java.io.IOException;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/**
 * Attempts had no state before 2.3, and nobody was told that they are graded before 4.0: nobody is told of old ones later.
 * Before 2.1 they were kept in other tables, and are left out; the report says so by the name they get here.
 */
public final class QuizAttempts implements Upgrader {
  private static final String FINISHED = "timefinish";
  private static final String NEW_TABLES = "2.1";

  /** Made by the service loader. */
  public QuizAttempts() {}

  @Override
  public String since() {
    return "4.1";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    Rewrite rewrite = archive.age().before(NEW_TABLES)
        ? new Rewrite().name("activity/quiz/attempts", "attempts_before_2.1")
        : new Rewrite().change("activity/quiz/attempts/attempt", QuizAttempts::upgrade);
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
