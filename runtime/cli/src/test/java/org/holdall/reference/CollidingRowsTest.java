package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.holdall.engine.HoldallException;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.api.Test;

/** An archive with two rows where a site takes one: nobody else is blamed, and what is to be corrected is named. */
final class CollidingRowsTest {
  private static final String FILE = "activities/assign_30/assign.xml";

  @Test
  void onPostgres() throws IOException {
    refuses(ReferenceSites.postgres());
  }

  @Test
  void onMariaDb() throws IOException {
    refuses(ReferenceSites.mariaDb());
  }

  private static void refuses(ReferenceSite original) throws IOException {
    Path folder = Entries.unpack(RestoreSite.archive("REF-activity-assign"), "");
    String text = Files.readString(folder.resolve(FILE));
    String two = text.replaceFirst("(<submission id=\"1\">\\s*<userid>)3(</userid>)", "$14$2");
    assertThat(two).isNotEqualTo(text);
    Files.writeString(folder.resolve(FILE), two);
    Path archive = Holdall.target("colliding.mbz");
    CrowdArchive.pack(folder, archive);

    RestoreSite site = RestoreSite.copy(original, "colliding");
    try (Unchanged rows = new Unchanged(site)) {
      assertThatThrownBy(() -> new Restore(site.open()).run(RestoreRequest.into(archive, 4)))
          .isInstanceOf(HoldallException.class)
          .hasMessage("Nothing was restored. " + FILE + " has two rows for table assign_submission"
              + " with the same assignment, userid, groupid, attemptnumber, where a site has one."
              + " Correct the archive, or get another copy of it.");
      assertThat(rows.proven()).isTrue();
    }
  }
}
