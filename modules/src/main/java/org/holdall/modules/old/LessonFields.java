package org.holdall.modules.old;

import java.io.IOException;
import java.util.List;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** The time for a lesson was a yes or no and minutes until 2.9, and is seconds. */
public final class LessonFields implements Upgrader {
  private static final String LESSON = "activity/lesson";
  private static final List<String> GONE =
      List.of("timed", "maxtime", "showhighscores", "highscores");
  private static final int MINUTE = 60;

  /** Made by the service loader. */
  public LessonFields() {}

  @Override
  public String since() {
    return "3.0";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    for (String folder : archive.activities("lesson")) {
      OldElement old = new OldElement("lesson");
      Rewrite reading = new Rewrite();
      Rewrite rewrite = new Rewrite();
      for (String field : GONE) {
        reading.change(LESSON + "/" + field, value -> old.set(field, value.text()));
        rewrite.leave(LESSON + "/" + field);
      }
      reading.change(LESSON + "/timelimit", value -> old.set("timelimit", value.text()));
      archive.read(folder + "/lesson.xml", reading);
      if (!old.has("timelimit")) {
        long limit = old.number("timed") == 0 ? 0 : MINUTE * old.number("maxtime");
        rewrite.first(
            LESSON, all -> List.of(new OldElement("timelimit").text(String.valueOf(limit))));
      }
      archive.rewrite(folder + "/lesson.xml", rewrite);
    }
  }
}
