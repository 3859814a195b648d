package org.holdall.modules.old;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/**
 * A course by topics or weeks had a number of sections until 3.3: those beyond were not shown, and are hidden now. Where weeks
 * were counted, the course ended with the last of them.
 */
public final class SectionCount implements Upgrader {
  private static final String COURSE = "course/course.xml";
  private static final String END = "enddate";

  /** Made by the service loader. */
  public SectionCount() {}

  @Override
  public String since() {
    return "3.3";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    List<OldElement> found = new ArrayList<>();
    archive.read(COURSE, new Rewrite().change("course", found::add));
    OldElement course = found.isEmpty() ? new OldElement("course") : found.get(0);
    String format = String.valueOf(course.value("format"));
    boolean weeks = format.equals("weeks");
    if (!weeks && !format.equals("topics")) {
      return;
    }
    long last = 0;
    for (String folder : archive.sections()) {
      long[] number = new long[1];
      archive.rewrite(folder + "/section.xml", new Rewrite().change("section", section -> {
            number[0] = section.number("number");
            if (course.has("numsections") && number[0] > course.number("numsections")) {
              section.set("visible", "0");
            }
          }));
      last = Math.max(last, number[0]);
    }
    if (weeks) {
      end(course, last, archive);
    }
  }

  private static void end(OldElement course, long weeks, OldArchive archive) throws IOException {
    boolean automatic = course.number(END) == 0;
    long end = Instant.ofEpochSecond(course.number("startdate"))
        .atZone(zone(archive))
        .plusWeeks(Math.max(1, weeks))
        .toEpochSecond();
    archive.rewrite(COURSE, new Rewrite().change("course", each -> {
          each.set("automaticenddate", automatic ? "1" : "0");
          if (automatic) {
            each.set(END, String.valueOf(end));
          }
        }));
  }

  /** The site's; a week is an hour longer or shorter when clocks change. */
  private static ZoneId zone(OldArchive archive) {
    String zone = archive.config("core", "timezone");
    if (zone == null || zone.isEmpty() || zone.equals("99")) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC; // none that Java knows
    }
  }
}
