package org.holdall.testkit;

import java.util.List;
import java.util.Map;

/** What Moodle's own restore, too, lets a course come back with otherwise than it was: why, and the lines that say so. */
final class Otherwise {
  private static final Map<String, List<String>> INTENDED = Map.ofEntries(
      Map.entry(
          "a new course has names of its own",
          List.of("course\\.(shortname|fullname|idnumber): .*")),
      Map.entry(
          "legacy files that came are shown", List.of("course\\.legacyfiles: '0' became '2'")),
      Map.entry(
          "who is graded has a grade of each item",
          List.of(".*/grade_item.*/grade_grade: \\d rows became 6")),
      Map.entry(
          "its sections are as new as the restore",
          List.of("section\\.(sequence|timemodified): .*")),
      Map.entry("it has a top category of questions itself", List.of(".*\\.stamp: 'top.*")),
      Map.entry(
          "competencies are linked in their order, and a scale says who is proficient",
          List.of(
              ".*competencies/competency\\[\\d+]\\.sortorder: .*",
              ".*\\.proficiency: .* became '[01]'")),
      Map.entry(
          "its gradebook has its own categories and is calculated anew",
          List.of(
              ".*gradebook/grade_item\\[\\d+]\\.needsupdate: '1' became '0'",
              ".*gradebook/grade_item\\[\\d+]\\.sortorder: .*",
              "gradebook/grade_item\\[1]\\.(grademax|timemodified): .*",
              "gradebook/grade_category\\[1]\\.path: .*")),
      Map.entry(
          "people come into it when it is restored",
          List.of(
              "groups/group.*/group_member.*\\.timeadded: .*",
              "enrolments/enrol.*/enrolment.*\\.timemodified: .*",
              "users/user: 6 rows became 7")),
      Map.entry("a role is given once", List.of("roles/assignment: \\d+ rows became 6")),
      Map.entry(
          "of an event that nobody knows, nobody knows the object",
          List.of(".*/logstore_standard_log.*\\.objectid: '\\d+' became '-3133[78]'")),
      Map.entry(
          "a text that must be there is empty",
          List.of("badges/badge.*/criterion.*\\.description: '\\$@NULL@\\$' became ''")),
      Map.entry(
          "who answered the home page's feedback stays there",
          List.of("feedback/completed.*\\.course_?id: .*")),
      Map.entry(
          "only who may use them brings texts that are not cleaned",
          List.of("glossary/entry\\[\\d+]\\.definitiontrust: '\\d+' became '0'")),
      Map.entry(
          "settings of a safe browser are as new as the restore",
          List.of("quiz/quizaccess_seb_quizsettings.*\\.timecreated: .*")),
      Map.entry(
          "a tool is another client, and its proxy is looked for; without a key nobody reads secrets",
          List.of(
              "lti/ltitype\\[\\d+]\\.(clientid|toolproxyid): .*",
              "lti/ltitype.*/(ltitypesconfigencrypted|ltitoolproxy): \\d rows became 0",
              "The site cannot read the secrets in .*",
              "The site has no key to encrypt secrets.*")),
      Map.entry(
          "an activity with a grade item has a line item",
          List.of("lti/.*/lineitem: 0 rows became 1")),
      Map.entry(
          "a grade without a submission gets an empty one",
          List.of("assign/submission: \\d+ rows became \\d+")),
      Map.entry(
          "a meeting always has an id",
          List.of("bigbluebuttonbn\\.meetingid: '' became '[0-9a-f]+'")),
      Map.entry(
          "the test does not say the address of the site",
          List.of("The site's address .* was taken from the database.*")));

  private Otherwise() {}

  /** Whether a line speaks of such a difference. */
  static boolean isIntended(String line) {
    return INTENDED.values().stream()
        .flatMap(List::stream)
        .anyMatch(pattern -> line.matches("(?s)" + pattern));
  }
}
