package org.holdall.engine.restore.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Snapshot;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which role of the site a role of the archive becomes, and who may give it. */
class RolesTest {
  private static final Element ROLE =
      Archived.element("role", "ROLE", Map.of(), "id", "shortname", "archetype");

  private KindSite site;

  @BeforeEach
  void setUp() throws SQLException {
    site = new KindSite(Engine.H2);
    site.run(
        "INSERT INTO mdl_role VALUES (1, 'manager', 'manager', 1), (4, 'teacher', 'teacher', 5),"
            + " (5, 'student', 'student', 6), (9, 'pupil', 'student', 2), (10, 'guest', 'guest', 9)",
        "INSERT INTO mdl_role_context_levels VALUES (1, 1, 50), (2, 4, 50), (3, 5, 50), (4, 9, 50), (5, 10, 70)");
  }

  private static Row role(String shortname, String archetype) {
    return Archived.row(ROLE, Map.of("id", "3", "shortname", shortname, "archetype", archetype));
  }

  private Found check(Row row, Findings findings) {
    try (Snapshot snapshot = site.database.snapshot()) {
      return Objects.requireNonNull(Kinds.of(site.context(snapshot)).get(ROLE))
          .check(row, findings);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pupil, student, 9", // short name
    "learner, student, 5", // lowest id with the archetype
    "editingteacher, editingteacher, 4",
    "guest, guest, 0", // not in courses
    "other, none, 0"
  })
  void administratorsMayGiveAllRolesOfCourses(String shortname, String archetype, long expected) {
    Findings findings = new Findings();
    Found found = check(role(shortname, archetype), findings);
    assertThat(found.id()).isEqualTo(expected);
    assertThat(found.make()).isFalse();
    assertThat(findings.failed()).isFalse();
    assertThat(findings.warnings()).hasSize(expected == 0 ? 1 : 0);
    if (expected == 0) {
      assertThat(findings.warnings().get(0)).contains(shortname).contains("--role-map");
    }
  }

  @Test
  void theRoleMapDecides() {
    site.roleMap.put("pupil", "teacher");
    site.roleMap.put("manager", "");
    Findings findings = new Findings();
    assertThat(check(role("pupil", "student"), findings)).isEqualTo(Found.existing(4));
    assertThat(check(role("manager", "manager"), findings)).isEqualTo(Found.LEFT_OUT);
    assertThat(findings.warnings()).isEmpty();
    site.roleMap.put("pupil", "guest");
    assertThat(check(role("pupil", "student"), findings)).isEqualTo(Found.LEFT_OUT);
    assertThatThrownBy(() -> findings.check(false))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("\"pupil\"")
        .hasMessageContaining("\"guest\"");
  }

  @Test
  void othersGiveWhatTheirRolesAllow() throws SQLException {
    site.restorer = 3;
    Row student = role("student", "student");
    assertThat(check(student, new Findings())).isEqualTo(Found.LEFT_OUT);
    site.run(
        "INSERT INTO mdl_role_assignments VALUES (1, 4, 40, 3)",
        "INSERT INTO mdl_role_allow_assign VALUES (1, 4, 5)",
        "INSERT INTO mdl_role_capabilities VALUES (1, 1, 4, 'moodle/role:assign', 1)");
    assertThat(check(student, new Findings())).isEqualTo(Found.existing(5));
    assertThat(check(role("manager", "manager"), new Findings())).isEqualTo(Found.LEFT_OUT);
    site.run("INSERT INTO mdl_role_capabilities VALUES (2, 40, 4, 'moodle/role:assign', -1)");
    assertThat(check(student, new Findings()))
        .as("the course prevents it")
        .isEqualTo(Found.LEFT_OUT);
    site.run("UPDATE mdl_role_capabilities SET permission = -1000 WHERE id = 1");
    site.run("UPDATE mdl_role_capabilities SET permission = 1 WHERE id = 2");
    assertThat(check(student, new Findings())).as("prohibited above").isEqualTo(Found.LEFT_OUT);
  }
}
