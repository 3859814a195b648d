package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.holdall.engine.restore.Restore;
import org.junit.jupiter.api.Test;

/** What people said about questions comes along without users, where they are known: on the archive's own site. */
final class QuestionCommentsTest {
  private static final String SAID =
      "SELECT userid, count(*) FROM mdl_comments WHERE component = 'qbank_comment' AND id > ";
  private static final String BY_WHOM = " GROUP BY userid ORDER BY userid";

  @Test
  void stayTheirAuthors() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "questioncomments");
    long last = site.number("SELECT max(id) FROM mdl_comments");
    List<List<String>> said = site.rows(SAID + 0 + BY_WHOM);
    new Restore(site.open()).run(new Attempt("REF-nousers", "new").request());
    assertThat(site.rows(SAID + last + BY_WHOM)).isEqualTo(said).isNotEmpty();

    site.execute("UPDATE mdl_config SET value = '0' WHERE name = 'usecomments'");
    last = site.number("SELECT max(id) FROM mdl_comments");
    new Restore(site.open()).run(new Attempt("REF-nousers", "new").request());
    assertThat(site.rows(SAID + last + BY_WHOM)).as("a site without comments").isEmpty();
  }

  @Test
  void haveNoAuthorElsewhere() {
    RestoreSite site = RestoreSite.copy(
        ReferenceSites.postgres("moodle-4.5/db/moodle-FRESH.sql.gz"), "questioncomments");
    new Restore(site.open()).run(new Attempt("REF-nousers", "new").request());
    assertThat(site.rows(SAID + 0 + BY_WHOM)).isEmpty();
  }
}
