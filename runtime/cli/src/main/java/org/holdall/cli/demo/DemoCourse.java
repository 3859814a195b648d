package org.holdall.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.holdall.testkit.site.SiteContexts;
import org.holdall.testkit.site.SitePool;
import org.holdall.testkit.site.SiteRows;

/** A course on rivers: a teacher, twelve students, two sections with choices and answers, an image, links, a tag, a date. */
final class DemoCourse {
  // Rows read best as rows.
  // spotless:off
  private static final long DAY = 86_400;
  private static final List<String> STUDENTS = List.of("Amara Okafor", "Benjamín Soto", "Chiara Ricci", "Dmytro Kovalenko",
      "Eun-ji Park", "Farah Haddad", "Grace O'Neill", "Håkon Lie", "Inês Duarte", "Jun Tanaka", "Kwame Mensah", "Lea Weiß");
  private static final String CHOSEN = "0212302122";
  private static final String RIVER = """
      <svg xmlns="http://www.w3.org/2000/svg" width="320" height="120" role="img" aria-label="A river between hills">
        <rect width="320" height="120" fill="#cfe8ff"/>
        <path d="M0 70 Q80 20 160 70 T320 60 V120 H0 Z" fill="#6aa84f"/>
        <path d="M150 70 C140 90 190 95 170 120 H230 C240 95 170 90 165 70 Z" fill="#3d85c6"/>
      </svg>
      """;

  private final SiteRows rows;
  private final SitePool pool;
  private final SiteContexts contexts;
  private final long now;
  private final List<Long> students = new ArrayList<>();
  private long teacher;

  DemoCourse(SiteRows rows, SitePool pool, SiteContexts contexts, long now) {
    this.rows = rows;
    this.pool = pool;
    this.contexts = contexts;
    this.now = now;
  }

  /**
   * Makes the course.
   *
   * @param category context of its category
   * @return ids of the course, and of the course module of the choice worth a backup
   */
  long[] create(SiteContexts.Context category, long categoryId, String wwwroot) throws SQLException, IOException {
    long course = rows.add("course", "category", categoryId, "fullname", "Rivers and their valleys", "shortname", "RIVERS",
        "idnumber", "GEO-7", "summary", "<p>How water shapes a landscape.</p>", "summaryformat", 1, "format", "topics",
        "startdate", now - 30 * DAY, "enddate", now + 60 * DAY, "enablecompletion", 1, "timecreated", now - 40 * DAY,
        "timemodified", now - 2 * DAY);
    SiteContexts.Context inside = contexts.add(SiteContexts.COURSE, course, category);
    people(course, inside);
    long module = rows.add("modules", "name", "choice");
    rows.add("config_plugins", "plugin", "mod_choice", "name", "version", "value", "2024100700");
    long general = rows.add("course_sections", "course", course, "section", 0, "summary", "", "summaryformat", 1, "sequence", "", "timemodified", now);
    long week = rows.add("course_sections", "course", course, "section", 1, "name", "The excursion", "summary",
        "<p>We leave the classroom.</p>", "summaryformat", 1, "sequence", "", "timemodified", now);

    long excursion = choice(course, "Where shall we go?", "");
    long day = choice(course, "Which day suits you?", "<p>Two days are possible.</p>");
    long excursionModule = module(course, module, excursion, week, "EXCURSION", 1);
    long dayModule = module(course, module, day, general, "", 0);
    rows.set("course_sections", week, "sequence", excursionModule);
    rows.set("course_sections", general, "sequence", dayModule);
    SiteContexts.Context context = contexts.add(SiteContexts.MODULE, excursionModule, inside);
    contexts.add(SiteContexts.MODULE, dayModule, inside);

    rows.set("choice", excursion, "intro", "<p>Choose one place; when it is settled, tell us <a href=\"" + wwwroot
        + "/mod/choice/view.php?id=" + dayModule + "\">which day suits you</a>.</p>\n"
        + "<p><img src=\"@@PLUGINFILE@@/river.svg\" alt=\"A river between hills\"></p>");
    pool.add(context.id(), "mod_choice", "intro", 0, "river.svg", "image/svg+xml", RIVER.getBytes(StandardCharsets.UTF_8), teacher,
        now - 5 * DAY);
    answers(excursion, options(excursion, List.of("The source in the hills", "The old mill & its weir", "The delta", "The museum")), 10);
    answers(day, options(day, List.of("Tuesday", "Thursday")), 6);
    around(course, excursionModule, excursion, context);
    DemoAround surroundings = new DemoAround(rows, contexts, course, inside, now);
    surroundings.groups(students);
    surroundings.page();
    surroundings.goals(excursionModule, teacher);
    return new long[] {course, excursionModule};
  }

  private void people(long course, SiteContexts.Context inside) throws SQLException {
    long teacherRole = rows.add("role", "name", "", "shortname", "editingteacher", "description", "", "sortorder", 3, "archetype",
        "editingteacher");
    long studentRole = rows.add("role", "name", "", "shortname", "student", "description", "", "sortorder", 5, "archetype", "student");
    long enrol = rows.add("enrol", "enrol", "manual", "courseid", course, "roleid", studentRole, "timecreated", now, "timemodified", now);
    teacher = person("Maria Almeida", inside, enrol, teacherRole);
    for (String student : STUDENTS) {
      students.add(person(student, inside, enrol, studentRole));
    }
  }

  private long person(String name, SiteContexts.Context inside, long enrol, long role) throws SQLException {
    long user = contexts.user(name, now - 35 * DAY);
    rows.add("user_enrolments", "enrolid", enrol, "userid", user, "timestart", now - 30 * DAY, "modifierid", 2, "timecreated", now,
        "timemodified", now);
    rows.add("role_assignments", "roleid", role, "contextid", inside.id(), "userid", user, "timemodified", now, "modifierid", 2);
    return user;
  }

  private long choice(long course, String name, String intro) throws SQLException {
    return rows.add("choice", "course", course, "name", name, "intro", intro, "introformat", 1, "showresults", 1, "display", 1,
        "allowupdate", 1, "timeopen", now - 7 * DAY, "timeclose", now + 7 * DAY, "timemodified", now - 5 * DAY, "completionsubmit", 1);
  }

  private long module(long course, long module, long instance, long section, String idnumber, int completion) throws SQLException {
    return rows.add("course_modules", "course", course, "module", module, "instance", instance, "section", section, "idnumber", idnumber,
        "added", now - 7 * DAY, "completion", 2 * completion, "showdescription", 1);
  }

  private List<Long> options(long choice, List<String> texts) throws SQLException {
    List<Long> ids = new ArrayList<>();
    for (String text : texts) {
      ids.add(rows.add("choice_options", "choiceid", choice, "text", text, "maxanswers", 0, "timemodified", now - 5 * DAY));
    }
    return ids;
  }

  private void answers(long choice, List<Long> options, int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      rows.add("choice_answers", "choiceid", choice, "userid", students.get(i), "optionid", options.get(CHOSEN.charAt(i) % options.size()),
          "timemodified", now - 4 * DAY + i * 3600L);
    }
  }

  /** What lies around an activity: completion, its date in the calendar, a tag, a role and a filter of its own. */
  private void around(long course, long module, long choice, SiteContexts.Context context) throws SQLException {
    for (long student : students.subList(0, 10)) {
      rows.add("course_modules_completion", "coursemoduleid", module, "userid", student, "completionstate", 1, "timemodified", now - 3 * DAY);
    }
    rows.add("event", "name", "Where shall we go? opens", "description", "", "format", 1, "courseid", course, "userid", teacher,
        "modulename", "choice", "instance", choice, "eventtype", "open", "timestart", now - 7 * DAY, "timesort", now - 7 * DAY,
        "uuid", "", "timemodified", now);
    long helper = rows.add("role", "name", "Excursion helper", "shortname", "helper", "description", "Helps on one excursion.",
        "sortorder", 9, "archetype", "");
    rows.add("role_assignments", "roleid", helper, "contextid", context.id(), "userid", students.get(11), "timemodified", now, "modifierid",
        teacher);
    long collection = rows.add("tag_coll", "isdefault", 1, "sortorder", 0);
    long tag = rows.add("tag", "userid", teacher, "tagcollid", collection, "name", "excursion", "rawname", "Excursion", "timemodified", now);
    rows.add("tag_instance", "tagid", tag, "component", "core", "itemtype", "course_modules", "itemid", module, "contextid", context.id(),
        "tiuserid", 0, "ordering", 0, "timecreated", now, "timemodified", now);
    rows.add("filter_active", "filter", "mathjaxloader", "contextid", context.id(), "active", -1, "sortorder", 0);
  }
  // spotless:on
}
