package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The ground the other proofs stand on: the sites load, and their servers count statements. */
final class ReferenceSiteTest {

  private static final long CHOICE1 = 4;

  @Test
  void postgresHasTheSite() throws SQLException {
    check(ReferenceSites.postgres());
  }

  @Test
  void mariaDbHasTheSite() throws SQLException {
    check(ReferenceSites.mariaDb());
  }

  private static void check(ReferenceSite site) throws SQLException {
    try (var connection = site.server().connect(site.database());
        var answers = connection.prepareStatement(
            "SELECT count(*) FROM mdl_choice_answers WHERE choiceid = ?")) {
      answers.setLong(1, CHOICE1);
      Server.Count count = site.server().count();
      try (var row = answers.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(10);
      }
      assertThat(count.since()).isOne();
    }
    assertThat(site.dataroot().resolve("filedir")).isNotEmptyDirectory();
  }
}
