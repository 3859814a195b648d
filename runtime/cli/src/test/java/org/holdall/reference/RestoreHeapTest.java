package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many rows that others map to, with twice as many of those, are restored with no more heap than 96 MB. */
final class RestoreHeapTest {
  private static final String HEAP = "96m";
  private static final int USERS = 1000;
  private static final int SAMPLE = 50_000;
  private static final int FULL = 1_000_000;

  @Test
  void manyOptionsOnPostgres() {
    check(ReferenceSites.postgres(), SAMPLE);
  }

  @Test
  void manyOptionsOnMariaDb() {
    check(ReferenceSites.mariaDb(), SAMPLE);
  }

  @Test
  @Tag("long")
  void aMillionOptionsOnPostgres() {
    check(ReferenceSites.postgres(), FULL);
  }

  @Test
  @Tag("long")
  void aMillionOptionsOnMariaDb() {
    check(ReferenceSites.mariaDb(), FULL);
  }

  private static void check(ReferenceSite original, int options) {
    String name = "restoreheap-" + original.server().getClass().getSimpleName() + "-" + options;
    int answers = 2 * options;
    Path archive = CrowdArchive.write(new Crowd(USERS, answers), options, name);
    RestoreSite site = RestoreSite.copy(original, "restoreheap");
    long start = System.nanoTime();
    HoldallProcess.run(
        site.reference(),
        name,
        HEAP,
        List.of(
            "restore",
            archive.toString(),
            "--into",
            Long.toString(RestoreSite.CHOICE1),
            "--quiet"));
    System.out.printf(
        Locale.ROOT,
        "%s: %,d options and %,d answers that map to them with %s of heap: %.1f s%n",
        name,
        options,
        answers,
        HEAP,
        (System.nanoTime() - start) / 1e9);

    String choice = "(SELECT max(id) FROM mdl_choice)";
    assertThat(site.number("SELECT count(*) FROM mdl_choice_options WHERE choiceid = " + choice
            + " AND text LIKE 'Option %'"))
        .isEqualTo(options);
    String n = "(a.timemodified - 1700000000)";
    assertThat(site.number(
            "SELECT count(*) FROM mdl_choice_answers a JOIN mdl_choice_options o ON o.id = a.optionid"
                + " AND o.choiceid = a.choiceid JOIN mdl_user u ON u.id = a.userid WHERE a.choiceid = "
                + choice + " AND u.username = concat('crowd', 1 + mod(" + n + ", " + USERS
                + ")) AND o.text = concat('Option ', 1 + mod(" + n + " * " + CrowdArchive.SPREAD
                + ", " + options + "))"))
        .isEqualTo(answers);
  }
}
