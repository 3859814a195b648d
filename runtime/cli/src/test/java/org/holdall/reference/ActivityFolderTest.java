package org.holdall.reference;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The choices of other courses, states and settings.
 *
 * <p>Moodle backed these up with their whole course, but an activity's own folder is the same whether it is backed up
 * alone or with its course, so that folder is compared.
 */
final class ActivityFolderTest {

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource({
    "moodle-4.5/db/moodle-REF.sql.gz, moodle-4.5/mbz/REF-users, 10",
    "moodle-4.5/db/moodle-REF.sql.gz, moodle-4.5/mbz/REF-users, 55",
    "moodle-4.5/restored/CHOICE1-users-on-fresh.sql.gz, moodle-4.5/restored/CHOICE1-users-on-fresh-backed-up-again, 1",
    "moodle-4.5/restored/CHOICE1-users-replaces-REF.sql.gz, moodle-4.5/restored/CHOICE1-users-replaces-REF-backed-up-again, 57",
    "moodle-4.5/restored/REF-nousers-on-fresh.sql.gz, moodle-4.5/restored/REF-nousers-on-fresh-backed-up-again, 12",
    "moodle-4.5/restored/REF-nousers-on-fresh.sql.gz, moodle-4.5/restored/REF-nousers-on-fresh-backed-up-again, 23",
    "moodle-4.5/restored/REF-nousers-on-fresh.sql.gz, moodle-4.5/restored/REF-nousers-on-fresh-backed-up-again, 32",
    "moodle-4.5/restored/REF-section1-added-to-CHOICE1.sql.gz, moodle-4.5/restored/REF-section1-added-to-CHOICE1-backed-up-again, 56",
    "moodle-4.5/restored/REF-section1-added-to-CHOICE1.sql.gz, moodle-4.5/restored/REF-section1-added-to-CHOICE1-backed-up-again, 67",
    "moodle-4.5/restored/REF-users-on-fresh.sql.gz, moodle-4.5/restored/REF-users-on-fresh-backed-up-again, 12",
    "moodle-4.5/restored/REF-users-on-fresh.sql.gz, moodle-4.5/restored/REF-users-on-fresh-backed-up-again, 23",
    "moodle-4.5/restored/REF-users-on-fresh.sql.gz, moodle-4.5/restored/REF-users-on-fresh-backed-up-again, 32",
    "moodle-4.5/restored/REF-users-on-same-site.sql.gz, moodle-4.5/restored/REF-users-on-same-site-backed-up-again, 68",
    "moodle-4.5/restored/REF-users-on-same-site.sql.gz, moodle-4.5/restored/REF-users-on-same-site-backed-up-again, 79",
    "moodle-4.5/restored/REF-users-on-same-site.sql.gz, moodle-4.5/restored/REF-users-on-same-site-backed-up-again, 88",
    "moodle-4.4/db/moodle-REF-CHOICE1.sql.gz, moodle-4.4/mbz/CHOICE1-users, 53",
    "moodle-4.4/db/moodle-REF-CHOICE1.sql.gz, moodle-4.4/mbz/REF-users, 10",
  })
  void ofAnotherState(String dump, String archive, long moduleId) {
    check(ReferenceSites.postgres(dump), archive, moduleId, Map.of());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "moodle-4.5/mbz/CHOICE1-nousers, 56",
    "moodle-4.5/mbz/REF-nousers, 9",
    "moodle-4.5/mbz/REF-nousers, 10",
    "moodle-4.5/mbz/REF-nousers, 55"
  })
  void withoutUsers(String archive, long moduleId) {
    check(ReferenceSites.postgres(), archive, moduleId, Map.of("users", "0"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"moodle-4.5-mariadb/mbz/REF-users, 10", "moodle-4.5-mariadb/mbz/REF-users, 55"})
  void onMariaDb(String archive, long moduleId) {
    check(ReferenceSites.mariaDb(), archive, moduleId, Map.of());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"moodle-4.5-mariadb/mbz/REF-nousers, 9", "moodle-4.5-mariadb/mbz/REF-nousers, 55"})
  void onMariaDbWithoutUsers(String archive, long moduleId) {
    check(ReferenceSites.mariaDb(), archive, moduleId, Map.of("users", "0"));
  }

  private static void check(
      ReferenceSite site, String archive, long moduleId, Map<String, String> settings) {
    String name = (archive + "-choice-" + moduleId).replace('/', '-');
    Path ours = Holdall.backup(site, moduleId, name, settings);
    Comparisons.folderEqual(
        ReferenceData.file(archive + ".mbz"), ours, "activities/choice_" + moduleId + "/");
  }
}
