package org.holdall.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreRequest;
import org.junit.jupiter.api.Test;

/** A new course on a site that has the competencies of the archive's. */
final class RestoredCompetenciesTest {
  private static final long CATEGORY = 1;

  @Test
  void theCourseIsLinkedToThem() {
    RestoreSite site = RestoreSite.copy(ReferenceSites.postgres(), "competencies");
    ArchiveXml archive = new ArchiveXml(RestoreSite.archive("REF-users"));
    new Restore(site.open()).run(RestoreRequest.made(RestoreSite.archive("REF-users"), CATEGORY));
    assertThat(site.rows("SELECT c.idnumber, k.sortorder, k.ruleoutcome"
            + " FROM mdl_competency_coursecomp k JOIN mdl_competency c ON c.id = k.competencyid"
            + " WHERE k.courseid = (SELECT MAX(id) FROM mdl_course) ORDER BY k.sortorder"))
        .isNotEmpty()
        .isEqualTo(archive.elements(
            "course/competencies.xml", "competency", "idnumber", "sortorder", "ruleoutcome"));
  }
}
