package org.holdall.modules.core.course;

import java.util.List;
import java.util.regex.Pattern;
import org.holdall.engine.restore.place.CourseNames;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.customfields.FieldValues;
import org.holdall.modules.core.enrolments.DefaultInstances;
import org.jspecify.annotations.Nullable;

/** What becomes of the target course's own row: as the archive says, as far as the site and its user allow it. */
public final class CourseHooks extends CourseRestore {
  /** What the site says of courses in general, for columns that the archive may leave open. */
  private static final String GENERAL = "moodlecourse";

  private static final String IDNUMBER = "idnumber";
  private static final String COMPONENT = "course";

  /** Files of old times come into every course, which then lets its users see them. */
  private static final String LEGACY = "legacy";

  private static final long SHOWN = 2;
  private static final Pattern LOCKED = Pattern.compile("\"locked\"\\s*:\\s*(\"?1|true)");

  /** Made by generated code. */
  public CourseHooks() {}

  @Override
  protected void beforeCourse(Row row, RestoredRow out, RestoreScope in) {
    long course = in.word("COURSE");
    boolean legacy = in.setting("legacyfiles") && in.hasFiles(COMPONENT, LEGACY);
    if (!in.setting("overwrite_conf")) {
      out.existing(course);
      if (legacy) {
        in.attach(COMPONENT, LEGACY, row.id(COURSE_CONTEXTID), in.word("COURSE_CONTEXT"), -1, 0);
        in.set("course", course, "legacyfiles", SHOWN);
      }
      return;
    }
    if (legacy) {
      out.set("legacyfiles", SHOWN);
    }
    out.update(course);
    boolean made = in.setting("new_course");
    names(row, out, in);
    number(row, made, out, in);
    if (!made && !in.may("moodle/course:changesummary")) {
      out.leave("summary").leave("summaryformat");
    }
    if (made && in.sameSite()) {
      out.set("originalcourseid", row.id(COURSE_ID));
    }
    String lang = text(row, COURSE_LANG);
    if (!in.may("moodle/course:setforcedlanguage")) {
      out.leave("lang");
    } else if (!lang.isEmpty() && !in.hasLanguage(lang)) {
      out.set("lang", "");
    }
    String theme = text(row, COURSE_THEME);
    if (!on("allowcoursethemes", in) || in.config("theme_" + theme, "version") == null) {
      out.set("theme", "");
    }
    open(row, COURSE_SHOWACTIVITYDATES, "showactivitydates", out, in);
    open(row, COURSE_PDFEXPORTFONT, "pdfexportfont", out, in);
    if (on("enablecompletion", in)) {
      open(row, COURSE_SHOWCOMPLETIONCONDITIONS, "showcompletionconditions", out, in);
    } else {
      out.set("enablecompletion", 0)
          .set("completionnotify", 0)
          .set("showcompletionconditions", null);
    }
  }

  private static void names(Row row, RestoredRow out, RestoreScope in) {
    String fullname = in.value("course_fullname");
    String shortname = in.value("course_shortname");
    CourseNames names = CourseNames.free(
        fullname.isEmpty() ? text(row, COURSE_FULLNAME) : fullname,
        shortname.isEmpty() ? text(row, COURSE_SHORTNAME) : shortname,
        (full, brief) ->
            !in.rows(CourseNames.TAKEN, 1, full, brief, in.word("COURSE")).isEmpty());
    name("fullname", fullname, names.fullname(), out);
    name("shortname", shortname, names.shortname(), out);
  }

  /** Without a wanted name the course keeps its own. */
  private static void name(String column, String wanted, String free, RestoredRow out) {
    if (wanted.isEmpty()) {
      out.leave(column);
    } else {
      out.set(column, free);
    }
  }

  /** An id number belongs to one course of the site, and other sites have others. */
  private static void number(Row row, boolean made, RestoredRow out, RestoreScope in) {
    String number = text(row, COURSE_IDNUMBER);
    boolean may = made || in.may("moodle/course:changeidnumber");
    String sql = "SELECT [id] FROM {course} WHERE [idnumber] = ?";
    boolean free =
        !number.isEmpty() && may && in.sameSite() && in.rows(sql, 1, number).isEmpty();
    if (!free && made) {
      out.set(IDNUMBER, "");
    } else if (!free) {
      out.leave(IDNUMBER);
    }
  }

  /** What the archive leaves open is as the site has it in general. */
  private static void open(Row row, int position, String column, RestoredRow out, RestoreScope in) {
    if (row.text(position) == null) {
      String general = in.config(GENERAL, column);
      if (general != null) {
        out.set(column, general);
      }
    }
  }

  /** Nobody but whoever restores says the category. */
  @Override
  protected void beforeCategory(Row row, RestoredRow out, RestoreScope in) {
    out.skip();
  }

  @Override
  protected void beforeCustomfield(Row row, RestoredRow out, RestoreScope in) {
    FieldValues.Value value = new FieldValues.Value(
        row.text(CUSTOMFIELD_SHORTNAME), row.text(CUSTOMFIELD_TYPE), row.text(CUSTOMFIELD_VALUE));
    FieldValues.restore("core_course", "course", in.word("COURSE"), value, out, in);
    if (!in.may("moodle/course:changelockedcustomfields") && locked(value.shortname(), in)) {
      out.skip();
    }
  }

  /** Fields may be kept from most people, then only some set them. */
  private static boolean locked(@Nullable String shortname, RestoreScope in) {
    String sql = "SELECT f.[configdata] FROM {customfield_field} f JOIN {customfield_category} c"
        + " ON c.[id] = f.[categoryid] AND c.[component] = 'core_course' WHERE f.[shortname] = ?";
    return in.rows(sql, 1, String.valueOf(shortname)).stream()
        .anyMatch(row -> LOCKED.matcher(String.valueOf(row.get(0))).find());
  }

  @Override
  protected void beforeCourseformatoption(Row row, RestoredRow out, RestoreScope in) {
    if (row.id(COURSEFORMATOPTION_SECTIONID) != 0) {
      out.skip(); // of old archives: those of sections are with the sections
      return;
    }
    if (in.setting("new_course")) {
      return;
    }
    List<List<@Nullable String>> known = in.rows(
        "SELECT [id] FROM {course_format_options}"
            + " WHERE [courseid] = ? AND [sectionid] = 0 AND [format] = ? AND [name] = ?",
        1,
        in.word("COURSE"),
        text(row, COURSEFORMATOPTION_FORMAT),
        text(row, COURSEFORMATOPTION_NAME));
    if (!known.isEmpty()) {
      out.update(Long.parseLong(String.valueOf(known.get(0).get(0))));
    }
  }

  private static boolean on(String name, RestoreScope in) {
    String value = in.config("core", name);
    return value != null && !value.isEmpty() && !value.equals("0");
  }

  private static String text(Row row, int position) {
    String text = row.text(position);
    return text == null ? "" : text;
  }

  @Override
  public void afterExecute(RestoreScope in) {
    DefaultInstances.complete(in);
  }
}
