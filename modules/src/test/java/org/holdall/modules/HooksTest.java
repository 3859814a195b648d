package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What restore decides by the target course: calendar, roles, badges, course completion. */
final class HooksTest {

  /** An element with fields given as {@code name=value}; NULL is {@code $@NULL@$}. */
  private static String element(String name, int id, String fields, String... below) {
    String inside = Stream.of(fields.split(","))
        .filter(field -> field.contains("="))
        .map(field -> field.replaceFirst("(.*?)=(.*)", "<$1>$2</$1>"))
        .collect(Collectors.joining());
    return "<" + name + " id=\"" + id + "\">" + inside + String.join("", below) + "</" + name + ">";
  }

  @Test
  void events() {
    StepRestore restore = new StepRestore("core.activity.calendar").knowing("USER", 7, 70);
    String fields = "name=e,courseid=%s,groupid=0,userid=%s,type=%s,eventtype=%s,timestart=1";
    String xml = "<events>"
        + element("event", 1, fields.formatted(3, 7, 0, "open"))
        + element("event", 2, fields.formatted(3, 0, 0, ""))
        + element("event", 3, fields.formatted(3, 8, 1, "action"))
        + element("event", 4, fields.formatted(0, 7, 0, "open"))
        + "</events>";
    restore.read(xml);
    assertThat(restore.column("event", "userid"))
        .as("without the action, and the override of one user")
        .containsExactly(70L, 2L);
    assertThat(restore.column("event", "eventtype")).containsExactly("open", "course");
    assertThat(restore.column("event", "courseid")).containsOnly(4L);
    assertThat(restore.column("event", "instance")).containsOnly(5L);
    StepRestore withUsers = new StepRestore("core.activity.calendar")
        .on("userinfo")
        .knowing("USER", 7, 70)
        .read(xml);
    assertThat(withUsers.column("event", "courseid")).containsExactly(4L, 4L, 0L);
  }

  private static String overrides() {
    String fields = "roleid=%s,capability=%s,permission=%s,timemodified=1,modifierid=9";
    return "<roles><role_overrides>"
        + element("override", 1, fields.formatted(5, "mod/choice:choose", 1))
        + element("override", 2, fields.formatted(6, "mod/choice:choose", -1))
        + element("override", 3, fields.formatted(5, "no/such:one", 1))
        + element("override", 4, fields.formatted(5, "mod/choice:view", 0))
        + element("override", 5, fields.formatted(7, "mod/choice:view", 1))
        + element("override", 6, fields.formatted(8, "mod/choice:view", 1))
        + "</role_overrides><role_assignments></role_assignments></roles>";
  }

  private static StepRestore roles() {
    return new StepRestore("core.roles")
        .on("permissions", "role_assignments")
        .with("{capabilities}", "mod/choice:choose|0", "mod/choice:view|8")
        .with("{user}", "88")
        .knowing("ROLE", 5, 50, "ROLE", 6, 50, "ROLE", 8, 50, "USER", 7, 70, "USER", 8, 88)
        .knowing("overridable role", 5, 50, "overridable role", 6, 50);
  }

  @Test
  void overridesOfKnownRolesAndCapabilities() {
    StepRestore restore = roles().read(overrides());
    assertThat(restore.of("role_capabilities").toString())
        .as("of two that are one now, the first; none of a role that another stands in for")
        .isEqualTo("[{capability=mod/choice:choose, contextid=128, modifierid=2, permission=1,"
            + " roleid=50, timemodified=9000}]");
    assertThat(restore.warnings)
        .containsExactly("The site has no capability no/such:one: its permission in the activity"
            + " was left out.");
  }

  private static StepRestore teacher(String... forbidden) {
    StepRestore restore = roles().with("{role_allow_override}", "50");
    restore.config.put("siteadmins", "22, 3");
    restore.forbidden.addAll(Set.of(forbidden));
    return restore;
  }

  @Test
  void othersRestorePermissionsThatTheyMayGive() {
    assertThat(teacher().read(overrides()).of("role_capabilities")).hasSize(1);
    String risky = overrides().replace("mod/choice:choose", "mod/choice:view");
    String override = "moodle/role:override";
    assertThat(teacher(override).read(overrides()).of("role_capabilities")).hasSize(1);
    assertThat(teacher(override).read(risky).of("role_capabilities")).isEmpty();
    StepRestore nobody = teacher(override, "moodle/role:safeoverride");
    assertThat(nobody.read(overrides()).of("role_capabilities")).isEmpty();
    assertThat(nobody.warnings)
        .anyMatch(line -> line.contains("the user who restores may not give it"));
    StepRestore otherRole = teacher().with("{role_allow_override}", "51");
    assertThat(otherRole.read(overrides()).of("role_capabilities")).isEmpty();
  }

  @Test
  void permissionsMayBeLeftOut() {
    StepRestore off = roles();
    off.settings.remove("permissions");
    assertThat(off.read(overrides()).of("role_capabilities")).isEmpty();
  }

  @Test
  void assignments() {
    String fields =
        "roleid=%s,userid=%s,timemodified=1,modifierid=9,component=%s,itemid=3,sortorder=4";
    StepRestore restore = roles()
        .read("<roles><role_overrides></role_overrides><role_assignments>"
            + element("assignment", 1, fields.formatted(5, 7, ""))
            + element("assignment", 2, fields.formatted(6, 7, "mod_choice"))
            + element("assignment", 3, fields.formatted(5, 8, ""))
            + element("assignment", 4, fields.formatted(5, 7, "enrol_manual"))
            + element("assignment", 5, fields.formatted(5, 9, ""))
            + "</role_assignments></roles>");
    assertThat(restore.of("role_assignments").toString())
        .as("none twice, none of deleted or unknown users, none of enrolments")
        .isEqualTo("[{component=, contextid=128, itemid=0, modifierid=2, roleid=50, sortorder=0,"
            + " timemodified=9000, userid=70}]");
  }

  @ParameterizedTest
  @CsvSource({
    "manual, , '', 0",
    "flatfile, , enrol_flatfile, 30",
    "database, 2, enrol_database, 30",
    "database, 0, ,",
    "database, 3, ,",
    "cohort, 1, ,"
  })
  void someWaysInKeepTheirRoles(
      String way, String action, @Nullable String component, @Nullable Long item) {
    StepRestore restore =
        roles().with("{enrol}", "30|0|" + way + "|0|5|null|null|0").knowing("enrol", 3, 30);
    restore.config.put("unenrolaction", action);
    restore.read("<roles><role_overrides></role_overrides><role_assignments>"
        + element(
            "assignment",
            1,
            "roleid=5,userid=7,timemodified=1,modifierid=9,component=enrol_" + way
                + ",itemid=3,sortorder=4")
        + "</role_assignments></roles>");
    assertThat(restore.of("role_assignments")).hasSize(component == null ? 0 : 1);
    if (component != null) {
      assertThat(restore.of("role_assignments").get(0))
          .containsEntry("component", component)
          .containsEntry("itemid", item);
    }
  }

  @Test
  void pluginsOfTheSiteGiveTheirRolesThemselves() {
    String assignment = "<roles><role_overrides></role_overrides><role_assignments>"
        + element(
            "assignment",
            1,
            "roleid=5,userid=7,timemodified=1,modifierid=9,component=mod_gone,itemid=3,sortorder=4")
        + "</role_assignments></roles>";
    StepRestore gone = roles().read(assignment);
    assertThat(gone.of("role_assignments")).hasSize(1);
    assertThat(gone.warnings)
        .containsExactly("A role that mod_gone gave in the activity is now given by hand.");
    StepRestore there = roles();
    there.config.put("version", "2024100700");
    assertThat(there.read(assignment).of("role_assignments")).isEmpty();
    assertThat(there.warnings).isEmpty();
  }

  private static StepRestore badges() {
    StepRestore restore = new StepRestore("core.final.badges").on("badges");
    restore.config.put("enablebadges", "1");
    restore.config.put("badges_allowcoursebadges", "1");
    restore.settings.add("all_activities");
    return restore.knowing("COURSE_MODULE", 9, 57, "ROLE", 3, 33, "USER", 7, 70);
  }

  private static String badge(int id, int like, String type, String... parameters) {
    StringBuilder inside = new StringBuilder();
    for (String parameter : parameters) {
      inside.append(element(
          "parameter",
          1,
          "critid=5,name=" + parameter.replace(":", ",value=") + ",criteriatype=" + type));
    }
    String criterion = element(
        "criterion",
        5,
        "badgeid=2,criteriatype=" + type + ",method=1,description=$@NULL@$",
        "<parameters>" + inside + "</parameters>");
    String related = element("relatedbadge", 1, "badgeid=" + id + ",relatedbadgeid=" + like);
    return element(
        "badge",
        id,
        "name=b,usercreated=7,usermodified=8,type=1,courseid=3,status=3",
        "<criteria>" + criterion + "</criteria><relatedbadges>" + related + "</relatedbadges>");
  }

  @Test
  void badgesAreNotActiveAndKnowTheirNewNeighbours() {
    StepRestore restore =
        badges().read("<badges>" + badge(1, 2, "0") + badge(2, 1, "0") + "</badges>");
    assertThat(restore.of("badge").get(0).toString())
        .isEqualTo("{courseid=4, name=b, status=0, type=2, usercreated=70, usermodified=2}");
    assertThat(restore.of("badge_related").toString())
        .isEqualTo("[{badgeid=1001, relatedbadgeid=1003}, {badgeid=1003, relatedbadgeid=1001}]");
    assertThat(restore.of("badge_criteria").get(0))
        .containsEntry("description", "")
        .containsEntry("descriptionformat", 0L)
        .containsEntry("badgeid", 1001L);
  }

  private static String parameters(StepRestore restore) {
    return restore.of("badge_criteria_param").stream()
        .map(row -> row.get("name") + ":" + row.get("value"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void parametersNameWhatTheyAreAbout() {
    String xml = "<badges>"
        + badge(1, 0, "1", "module_9:9", "bydate_9:170", "module_10:10")
        + badge(2, 0, "4", "course_3:3", "grade_3:50")
        + badge(3, 0, "2", "role_3:3", "role_4:4")
        + badge(4, 0, "6", "field_email:email")
        + badge(5, 0, "7", "badge_6:6", "badge_99:99")
        + badge(6, 0, "8", "cohort_12:12")
        + "</badges>";
    String always = "module_57:57 bydate_57:170 course_4:4 grade_4:50 role_33:33 field_email:email";
    StepRestore other = badges().read(xml);
    Object sixth = other.written.stream()
        .filter(row -> row.table().equals("badge"))
        .reduce((a, b) -> b)
        .orElseThrow()
        .id();
    assertThat(parameters(other)).isEqualTo(always + " badge_" + sixth + ":" + sixth);
    StepRestore same = badges();
    same.sameSite = true;
    assertThat(parameters(same.read(xml)))
        .as("what no archive holds is still there")
        .startsWith(always + " cohort_12:12")
        .endsWith("badge_99:99");
  }

  @Test
  void aSiteWithoutCourseBadgesGetsNone() {
    StepRestore restore = badges();
    restore.config.put("badges_allowcoursebadges", "0");
    assertThat(restore.read("<badges>" + badge(1, 0, "0") + "</badges>").written)
        .isEmpty();
  }

  private static StepRestore completion() {
    StepRestore restore = new StepRestore("core.final.completion")
        .with("{role}", "44")
        .with("FROM {course} ", "12")
        .with("{course_completions}", "70|501")
        .with("{course_completion_aggr_methd}", "4")
        .knowing("COURSE_MODULE", 9, 57, "USER", 7, 70, "USER", 8, 80);
    restore.config.put("enablecompletion", "1");
    return restore;
  }

  private static String completionXml() {
    String criterion = "course=3,criteriatype=1,module=%s,moduleinstance=%s,"
        + "courseinstanceshortname=%s,role=%s,roleshortname=%s";
    String completion =
        "userid=%s,course=3,timeenrolled=1,timestarted=2,timecompleted=3,reaggregate=0";
    String nul = "$@NULL@$";
    return "<course_completion>"
        + element("course_completion_criteria", 1, criterion.formatted("choice", 9, nul, nul, nul))
        + element("course_completion_criteria", 2, criterion.formatted("page", 10, nul, nul, nul))
        + element("course_completion_criteria", 3, criterion.formatted(nul, nul, nul, 4, "teacher"))
        + element("course_completion_criteria", 4, criterion.formatted(nul, nul, "C", nul, nul))
        + element("course_completions", 5, completion.formatted(7))
        + element("course_completions", 6, completion.formatted(8))
        + element("course_completion_aggr_methd", 7, "course=3,criteriatype=4,method=1")
        + element("course_completion_aggr_methd", 8, "course=3,criteriatype=$@NULL@$,method=2")
        + "</course_completion>";
  }

  @Test
  void criteriaOfTheCourse() {
    StepRestore restore = completion().read(completionXml());
    assertThat(restore.column("course_completion_criteria", "moduleinstance"))
        .as("that of an activity outside of the archive is left out")
        .containsExactly(57L, null, null);
    assertThat(restore.of("course_completion_criteria").get(1)).containsEntry("role", 44L);
    assertThat(restore.of("course_completion_criteria").get(2))
        .containsEntry("courseinstance", 12L);
    assertThat(restore.column("course_completions", "userid"))
        .as("the other one's row is there")
        .containsExactly(80L);
    assertThat(restore.changes).contains("course_completions 501 timecompleted=3");
    assertThat(restore.column("course_completion_aggr_methd", "method")).containsExactly("2");
  }

  @Test
  void aCourseThatHasCriteriaKeepsThem() {
    StepRestore restore = completion().with("{course_completion_criteria}", "1");
    assertThat(restore.read(completionXml()).written).isEmpty();
    assertThat(restore.changes).isEmpty();
    StepRestore off = completion();
    off.config.put("enablecompletion", "0");
    assertThat(off.read(completionXml()).written).isEmpty();
  }
}
