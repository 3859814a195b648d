package org.holdall.modules.old;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;
import org.jspecify.annotations.Nullable;

/** The options of a course's format were fields of the course, and have a list of their own now. */
public final class CourseFormatOptions implements Upgrader {
  private static final String LIST = "courseformatoptions";
  private static final String WEEKS = "weeks";

  /** Fields of courses of any age that are no options of a format. */
  private static final Set<String> NO_OPTIONS = Set.of(
      "shortname",
      "fullname",
      "idnumber",
      "summary",
      "summaryformat",
      "format",
      "showgrades",
      "newsitems",
      "startdate",
      "enddate",
      "relativedatesmode",
      "marker",
      "maxbytes",
      "legacyfiles",
      "showreports",
      "visible",
      "groupmode",
      "groupmodeforce",
      "defaultgroupingid",
      "lang",
      "theme",
      "timecreated",
      "timemodified",
      "requested",
      "enablecompletion",
      "completionnotify",
      "completionstartonenrol",
      "completionstarted",
      "showactivitydates",
      "showcompletionconditions",
      "pdfexportfont",
      "restrictmodules",
      "category",
      "tags",
      "customfields",
      "allowed_modules",
      "sectioncache",
      "modinfo",
      "numsections",
      LIST);

  /** Made by the service loader. */
  public CourseFormatOptions() {}

  @Override
  public String since() {
    return "4.4";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    archive.rewrite(
        "course/course.xml", new Rewrite().change("course", course -> upgrade(course, archive)));
  }

  private static void upgrade(OldElement course, OldArchive archive) {
    if ("scorm".equals(course.value("format"))) {
      course.set("format", "singleactivity").set("activitytype", "scorm");
    }
    String format = String.valueOf(course.value("format"));
    Map<String, @Nullable String> options = defaults(format, archive);
    boolean own = options.isEmpty();
    for (OldElement field : List.copyOf(course.children())) {
      boolean plain = field.children().isEmpty() && field.attributes().isEmpty();
      String name = field.name();
      if (plain && !name.startsWith("plugin_") && !NO_OPTIONS.contains(name)) {
        if (own || options.containsKey(name)) {
          options.put(name, course.value(name));
        }
        course.leave(name);
      }
    }
    if (own && course.has("numsections")) {
      options.put("numsections", course.value("numsections"));
    }
    course.leave("numsections", "restrictmodules", "allowed_modules");
    if (!course.has(LIST)) {
      OldElement list = new OldElement(LIST);
      options.forEach((name, value) -> list.add(option(format, name, value)));
      course.add(list);
    }
  }

  private static OldElement option(String format, String name, @Nullable String value) {
    return new OldElement("courseformatoption")
        .set("value", value)
        .set("name", name)
        .set("sectionid", "0")
        .set("format", format);
  }

  /** The options that Moodle's own formats have, as the site has them in general; none of a format from elsewhere. */
  private static Map<String, @Nullable String> defaults(String format, OldArchive archive) {
    Map<String, @Nullable String> options = new LinkedHashMap<>();
    switch (format) {
      case "topics", WEEKS -> {
        options.put("hiddensections", config("moodlecourse", "hiddensections", "1", archive));
        options.put("coursedisplay", config("moodlecourse", "coursedisplay", "0", archive));
        if (format.equals(WEEKS)) {
          options.put("automaticenddate", "1");
        }
      }
      case "social" -> options.put("numdiscussions", "10");
      case "singleactivity" ->
        options.put(
            "activitytype", config("format_singleactivity", "activitytype", "forum", archive));
      default -> {
        // its own fields say them
      }
    }
    return options;
  }

  private static String config(
      String component, String name, String otherwise, OldArchive archive) {
    String value = archive.config(component, name);
    return value == null || value.isEmpty() ? otherwise : value;
  }
}
