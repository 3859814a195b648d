package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways into the course, and who comes in by them, as each of Moodle's plugins has it. */
final class EnrolmentsTest {
  private static final long NEVER = Long.MAX_VALUE;
  private static final String PLUGINS = "manual,guest,self,cohort,meta,database,ldap,flatfile";

  /** An instance with fields given as {@code name=value}, and users as {@code id=status,start,end}. */
  private static String enrol(int id, String plugin, String fields, String... users) {
    String said = List.of(fields.split(",")).stream()
        .filter(field -> field.contains("="))
        .map(field -> field.replaceFirst("(.*?)=(.*)", "<$1>$2</$1>"))
        .collect(Collectors.joining());
    String enrolments = IntStream.range(0, users.length)
        .mapToObj(i -> {
          String[] user = (users[i] + ",100,200").split("[=,]");
          return "<enrolment id=\"" + (10 * id + i) + "\"><status>" + user[1] + "</status><userid>"
              + user[0] + "</userid><timestart>" + user[2] + "</timestart><timeend>" + user[3]
              + "</timeend></enrolment>";
        })
        .collect(Collectors.joining());
    return "<enrol id=\"" + id + "\"><enrol>" + plugin + "</enrol>" + said + "<user_enrolments>"
        + enrolments + "</user_enrolments></enrol>";
  }

  private static StepRestore site() {
    StepRestore restore = new StepRestore("core.course.enrolments").on("users", "new_course");
    restore.values.put("enrolments", "1");
    restore.config.put("enrol_plugins_enabled", PLUGINS);
    restore.sameSite = true;
    return restore
        .knowing("USER", 7, 70, "USER", 8, 80, "USER", 9, 90, "ROLE", 5, 50, "GROUP", 6, 60)
        .with("{cohort} WHERE", "3")
        .with("{course} WHERE", "3");
  }

  private static StepRestore read(StepRestore restore, String... enrols) {
    return restore.read(
        "<enrolments><enrols>" + String.join("", enrols) + "</enrols></enrolments>");
  }

  private static List<Object> users(StepRestore restore, String column) {
    return restore.of("user_enrolments").stream()
        .map(row -> (Object) (row.get("userid") + ":" + row.get(column)))
        .toList();
  }

  private static String words(List<Object> values) {
    return String.join(" ", values.stream().map(String::valueOf).toList());
  }

  /** The other course: 71 and 74 are in, 72 till 400, 73 is out; 74 has no role there. */
  private static StepRestore linked() {
    return site()
        .with(
            "FROM {user_enrolments} ue JOIN {enrol} e",
            "71|0|3|" + NEVER,
            "72|0|4|400",
            "73|1|" + NEVER + "|0",
            "74|0|0|" + NEVER)
        .with("FROM {role_assignments} a", "50|71", "52|72", "52|73");
  }

  private static String meta(String... users) {
    return enrol(1, "meta", "status=0,roleid=0,customint1=3,customint2=6", users);
  }

  @Test
  void theUsersOfALinkedCourseComeAtOnceWithTheirRoles() {
    StepRestore restore = read(linked(), meta("7=0"));
    assertThat(restore.of("enrol"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("customint2", 60L));
    assertThat(users(restore, "status")).containsExactly("71:0", "72:0", "73:1", "74:0");
    assertThat(users(restore, "timestart").subList(0, 2)).containsExactly("71:3", "72:4");
    assertThat(users(restore, "timeend").subList(0, 2)).containsExactly("71:0", "72:400");
    assertThat(restore.of("role_assignments").stream()
            .map(row -> row.get("userid") + ":" + row.get("roleid") + ":" + row.get("component")))
        .containsExactly("71:50:enrol_meta", "72:52:enrol_meta");
    assertThat(restore.of("groups_members"))
        .hasSize(4)
        .allSatisfy(row ->
            assertThat(row).containsEntry("groupid", 60L).containsEntry("component", "enrol_meta"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 0", "3, 2"})
  void whoIsNotInTheLinkedCourseAnyMoreComesOnlyIfTheSiteKeepsSuch(String action, int number) {
    StepRestore restore = site();
    restore.config.put("unenrolaction", action);
    read(restore, meta("7=0", "8=1"));
    assertThat(users(restore, "status")).isEqualTo(List.of("70:1", "80:1").subList(0, number));
  }

  @Test
  void whatFollowsSomethingOfAnotherSiteIsLeftOut() {
    StepRestore elsewhere = site();
    elsewhere.sameSite = false;
    read(elsewhere, meta("7=0"), enrol(2, "cohort", "status=0,roleid=5,customint1=3", "7=0"));
    assertThat(elsewhere.written).isEmpty();
    StepRestore gone = site().with("{course} WHERE").with("{cohort} WHERE");
    gone.config.put("unenrolaction", "0");
    read(gone, meta("7=0"), enrol(2, "cohort", "status=0,roleid=5,customint1=3", "7=0"));
    assertThat(gone.written).isEmpty();
  }

  @Test
  void theMembersOfACohortComeAtOnce() {
    StepRestore restore = site().with("{cohort_members}", "71", "80");
    read(restore, enrol(1, "cohort", "status=0,roleid=5,customint1=3,customint2=6", "8=0", "7=0"));
    assertThat(users(restore, "status")).containsExactly("71:0", "80:0");
    assertThat(restore.column("role_assignments", "component")).containsOnly("enrol_cohort");
    assertThat(restore.column("groups_members", "userid")).containsExactly(71L, 80L);
  }

  @ParameterizedTest
  @CsvSource({
    "database, 0, ''",
    "database, 1, 70:1",
    "ldap, 0, ''",
    "ldap, 1, 70:0",
    "ldap, 2, 70:1"
  })
  void whatAnotherSystemSaysOfUsersIsAskedLater(String plugin, String action, String expected) {
    StepRestore restore = site();
    restore.config.put("unenrolaction", action);
    read(restore, enrol(1, plugin, "status=1,roleid=5", "7=0"));
    assertThat(restore.column("enrol", "status"))
        .containsExactly(plugin.equals("ldap") ? "1" : "0");
    assertThat(words(users(restore, "status"))).isEqualTo(expected);
    assertThat(users(restore, "timestart")).allMatch(each -> each.equals("70:0"));
  }

  @Test
  void aWayThatTheSiteDoesNotHaveIsLeftOutWithItsUsers() {
    StepRestore restore = site();
    read(restore, enrol(1, "strange", "status=0,roleid=5", "7=0"));
    assertThat(restore.written).isEmpty();
    assertThat(restore.warnings)
        .containsExactly(
            "The site does not enrol by strange: that way into the course, and who came"
                + " by it, was left out.");
  }

  @Test
  void withoutWaysAllComeByHand() {
    StepRestore restore = site();
    restore.values.put("enrolments", "0");
    read(
        restore,
        enrol(1, "strange", "status=0,roleid=5", "7=1", "8=0,200,300", "9=0,5,0"),
        enrol(2, "self", "status=0,roleid=5", "7=0,0,0", "8=0,100,250", "9=1"));
    assertThat(restore.column("enrol", "enrol")).containsExactly("manual");
    assertThat(users(restore, "status"))
        .as("who was out by one way and is in by another is in")
        .containsExactly("70:0", "80:0", "90:0");
    assertThat(users(restore, "timestart")).containsExactly("70:0", "80:100", "90:5");
    assertThat(users(restore, "timeend")).containsExactly("70:0", "80:300", "90:0");
  }

  @Test
  void nobodyComesInByAWayThatWasOff() {
    StepRestore restore = site()
        .with("{enrol} WHERE [courseid]", "31|0|manual|0|50|||0")
        .with("{enrol} WHERE [id] = ? AND [status] = 0", "31");
    read(restore, enrol(1, "manual", "status=1,roleid=5", "7=0"));
    assertThat(users(restore, "status")).containsExactly("70:1");
  }

  @Test
  void oneManualAndOneGuestWayForACourse() {
    StepRestore restore =
        site().with("{enrol} WHERE [courseid]", "31|0|manual|0|50|||0", "32|1|guest|0|0|||0");
    read(
        restore,
        enrol(1, "manual", "status=0,roleid=5", "7=0"),
        enrol(2, "guest", "status=0,roleid=0"),
        enrol(3, "self", "status=0,roleid=5,customint5=4"));
    assertThat(restore.column("enrol", "enrol")).containsExactly("self");
    assertThat(restore.column("enrol", "sortorder")).containsExactly(2L);
    assertThat(restore.column("user_enrolments", "enrolid")).containsExactly(31L);
  }

  @Test
  void whoIsInBecomesWhatTheArchiveSays() {
    StepRestore restore = site()
        .with("{enrol} WHERE [courseid]", "33|0|self|0|50|||0")
        .with("FROM {user_enrolments} ue JOIN {enrol} e", "33|70|501|0|1|2", "33|80|502|0|100|200");
    restore.settings.remove("new_course");
    read(restore, enrol(1, "self", "status=0,roleid=5", "7=1", "8=0", "9=0"));
    assertThat(restore.column("user_enrolments", "userid")).containsExactly(90L);
    assertThat(restore.changes)
        .contains("user_enrolments 501 status=1", "user_enrolments 501 timeend=200")
        .noneMatch(change -> change.startsWith("user_enrolments 502"));
  }
}
