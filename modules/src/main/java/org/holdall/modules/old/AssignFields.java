package org.holdall.modules.old;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** That late submissions are refused was a yes or no, and is a date; a user's flags were with the grade, and are on their own. */
public final class AssignFields implements Upgrader {
  private static final String ASSIGN = "activity/assign";
  private static final List<String> FLAGS = List.of("extensionduedate", "mailed", "locked");

  /** Made by the service loader. */
  public AssignFields() {}

  @Override
  public String since() {
    return "2.6";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    for (String folder : archive.activities("assign")) {
      OldElement dates = new OldElement("assign");
      Rewrite rewrite = new Rewrite();
      for (String field : List.of("duedate", "cutoffdate", "preventlatesubmissions")) {
        rewrite.change(ASSIGN + "/" + field, value -> dates.set(field, value.text()));
      }
      List<OldElement> flags = new ArrayList<>();
      rewrite.change(ASSIGN + "/grades/grade", grade -> flags(grade, flags));
      archive.read(folder + "/assign.xml", rewrite);

      Rewrite change =
          new Rewrite().change(ASSIGN + "/grades/grade", grade -> FLAGS.forEach(grade::leave));
      change.leave(ASSIGN + "/cutoffdate").leave(ASSIGN + "/preventlatesubmissions");
      boolean late = dates.number("preventlatesubmissions") == 0;
      String end = String.valueOf(dates.number(late ? "cutoffdate" : "duedate"));
      change.first(ASSIGN, all -> List.of(new OldElement("cutoffdate").text(end)));
      if (!flags.isEmpty()) {
        OldElement list = new OldElement("userflags");
        flags.forEach(list::add);
        change.last(ASSIGN, () -> List.of(list));
      }
      archive.rewrite(folder + "/assign.xml", change);
    }
  }

  private static void flags(OldElement grade, List<OldElement> flags) {
    if (FLAGS.stream().allMatch(field -> grade.number(field) == 0)) {
      return;
    }
    OldElement flag = new OldElement("userflag").attribute("id", String.valueOf(grade.id()));
    FLAGS.forEach(field -> flag.set(field, String.valueOf(grade.number(field))));
    flags.add(flag.set("userid", grade.value("userid")));
  }
}
