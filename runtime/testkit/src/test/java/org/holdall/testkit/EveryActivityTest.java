package org.holdall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.testkit.released.ReleasedLocks;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All of Moodle's activities make the round trip with rows that nobody chose. */
final class EveryActivityTest {
  private static final long FIRST = Long.getLong("holdall.seed", 1);
  private static final int TRIPS = Integer.getInteger("holdall.trips", 2);

  /** A release copies its locks here, into a folder of its version. */
  private static final Path RELEASED = Path.of("../../modules/src/main/backup/released");

  /** What comes back otherwise, as it does with Moodle's own restore. */
  private static final Map<String, String> OTHERWISE = Map.of(
      // Only who may use them brings texts that are not cleaned.
      "mod_glossary", "glossary/entry\\[\\d+]\\.definitiontrust: '\\d+' became '0'",
      // Another site's course is none.
      "mod_feedback", "feedback/completed.*\\.course_?id: '\\d+' became '0'",
      // A browser's settings are as new as the restore; a template is found, or made, by its
      // content.
      "mod_quiz", "quiz/quizaccess_seb_.*\\.(timecreated|templateid|id): '\\d+' became '\\d+'",
      // A meeting always has an id.
      "mod_bigbluebuttonbn", "bigbluebuttonbn\\.meetingid: '' became '[0-9a-f]+'",
      // A type that nobody has is none, and without a key nobody reads secrets.
      "mod_lti",
          "lti\\.typeid: .*|lti/lticoursevisible: \\d rows became 0"
              + "|lti/ltitype.*\\.(clientid|toolproxyid): .*|lti/ltitype.*(ltitypesconfigencrypted|ltitoolproxy): . rows became 0"
              + "|The site cannot read the secrets in .*",
      // A grade without a submission gets an empty one.
      "mod_assign", "assign/submission: \\d rows became \\d",
      // Of an example's assessment, nobody takes this user into the backup.
      "mod_workshop", ".*/exampleassessment\\[\\d+]\\.gradinggradeoverby: '\\d+' became '0'");

  @TestFactory
  List<DynamicTest> comesBackAsItWas() {
    Catalogue moodle = Catalogue.load("4.5");
    return InstalledSteps.all().stream()
        .filter(step -> isActivity(step.tree(), moodle))
        .map(step -> DynamicTest.dynamicTest(step.tree().id(), () -> {
          String otherwise = OTHERWISE.getOrDefault(step.tree().id(), "");
          for (long seed = FIRST; seed < FIRST + TRIPS; seed++) {
            assertThat(new PluginTrip(step, moodle).run(seed))
                .as("with -Dholdall.seed=%d", seed)
                .filteredOn(line -> !line.matches("(?s)" + otherwise))
                .isEmpty();
          }
          ReleasedLocks.of(RELEASED, step.tree().id())
              .forEach((version, released) -> assertThat(
                      new PluginTrip(step, moodle).run(FIRST, released))
                  .as("from %s, with -Dholdall.seed=%d", version, FIRST)
                  .filteredOn(line -> !line.matches(otherwise))
                  .isEmpty());
        }))
        .toList();
  }

  private static boolean isActivity(Tree tree, Catalogue moodle) {
    Source source = tree.root().source();
    return tree.host() == null
        && tree.file() != null
        && tree.component().startsWith("mod_")
        && source != null
        && moodle.table(source.table()).isPresent();
  }
}
