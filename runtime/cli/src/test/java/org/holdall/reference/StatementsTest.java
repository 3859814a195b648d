package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.holdall.engine.database.RowStrategy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More rows cost neither more statements, counted at the server, nor more heap than 64 MB. */
final class StatementsTest {

  private static final String HEAP = "64m";
  private static final int FEW = 10;

  private static final Crowd SAMPLE = new Crowd(5_000, 50_000);
  private static final Crowd FULL = new Crowd(100_000, 1_000_000);

  @ParameterizedTest
  @EnumSource
  void manyAnswersOnPostgres(RowStrategy rows) {
    check(ReferenceSites.postgres(), SAMPLE, rows);
  }

  @Test
  void manyAnswersOnMariaDb() {
    check(ReferenceSites.mariaDb(), SAMPLE, RowStrategy.SPOOL);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void aMillionAnswersOnPostgres(RowStrategy rows) {
    check(ReferenceSites.postgres(), FULL, rows);
  }

  @Test
  @Tag("long")
  void aMillionAnswersOnMariaDb() {
    check(ReferenceSites.mariaDb(), FULL, RowStrategy.SPOOL);
  }

  private static void check(ReferenceSite site, Crowd crowd, RowStrategy rows) {
    String name = site.server().getClass().getSimpleName() + "-" + rows;
    Server.Count few = site.server().count();
    HoldallProcess.backup(site, Crowd.CHOICE1, name + "-few", HEAP, rows);
    long statements = few.since();

    ReferenceSite crowded = crowd.on(site, "crowded");
    Server.Count many = site.server().count();
    Path archive = HoldallProcess.backup(crowded, Crowd.CHOICE1, name + "-many", HEAP, rows);
    assertThat(many.since()).isEqualTo(statements).isPositive();
    assertThat(Entries.count(archive, "activities/choice_56/choice.xml", "<answer id="))
        .isEqualTo(FEW + crowd.answers());
    assertThat(Entries.count(archive, "users.xml", "<user id=")).isEqualTo(FEW + crowd.users());
    System.out.printf(
        "%s: %d statements for %d answers and for %d%n",
        name, statements, FEW, FEW + crowd.answers());
  }
}
