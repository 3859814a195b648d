package org.holdall.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.holdall.engine.access.AccessSite.ADMIN;
import static org.holdall.engine.access.AccessSite.BACKUP;
import static org.holdall.engine.access.AccessSite.GUEST;
import static org.holdall.engine.access.AccessSite.VIEW;

import java.sql.SQLException;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final long ANNA = 20;
  private static final int TEACHER = 3;
  private static final int HELPER = 4;
  private static final int EVERYBODY = 7;
  private static final int SITE = 1;
  private static final int CATEGORY = 2;
  private static final int COURSE = 3;
  private static final int ACTIVITY = 4;
  private static final int ALLOW = 1;
  private static final int PREVENT = -1;
  private static final int PROHIBIT = -1000;

  private AccessSite site;

  @BeforeEach
  void open() throws SQLException {
    site = new AccessSite();
    site.say(TEACHER, SITE, BACKUP, ALLOW);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  @Test
  void anAdministratorMayEverythingAndCostsNothing() {
    assertThat(site.allows(ADMIN, BACKUP, COURSE)).isTrue();
    assertThat(site.statements(ADMIN)).isZero();
  }

  @Test
  void aRoleCountsWhereItIsAssignedAndBelow() throws SQLException {
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isFalse();
    site.assign(TEACHER, COURSE, ANNA);
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isTrue();
    assertThat(site.allows(ANNA, BACKUP, ACTIVITY)).isTrue();
    assertThat(site.allows(ANNA, BACKUP, CATEGORY)).isFalse();
    assertThat(site.allows(ANNA, VIEW, COURSE)).isFalse();
    assertThat(site.allows(ANNA + 1, BACKUP, COURSE)).isFalse();
  }

  @Test
  void theNearestWordOfARoleCounts() throws SQLException {
    site.assign(TEACHER, CATEGORY, ANNA);
    site.say(TEACHER, COURSE, BACKUP, PREVENT);
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isFalse();
    assertThat(site.allows(ANNA, BACKUP, CATEGORY)).isTrue();
    site.say(TEACHER, ACTIVITY, BACKUP, ALLOW);
    assertThat(site.allows(ANNA, BACKUP, ACTIVITY)).isTrue();
  }

  @Test
  void oneRoleThatAllowsIsEnough() throws SQLException {
    site.assign(TEACHER, COURSE, ANNA);
    site.assign(HELPER, COURSE, ANNA);
    site.say(HELPER, COURSE, BACKUP, PREVENT);
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isTrue();
  }

  @Test
  void aProhibitionAnywhereAboveEndsIt() throws SQLException {
    site.assign(TEACHER, COURSE, ANNA);
    site.assign(HELPER, COURSE, ANNA);
    site.say(HELPER, CATEGORY, BACKUP, PROHIBIT);
    site.say(HELPER, COURSE, BACKUP, ALLOW);
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isFalse();
  }

  @Test
  void everybodyHasTheDefaultRoleAndTheOneOfTheFrontPage() throws SQLException {
    site.config("defaultuserroleid", Integer.toString(EVERYBODY));
    site.config("defaultfrontpageroleid", Integer.toString(TEACHER));
    assertThat(site.allows(ANNA, BACKUP, 9)).isTrue();
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isFalse();
    site.say(EVERYBODY, COURSE, BACKUP, ALLOW);
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isTrue();
  }

  @Test
  void theGuestHasNoOtherRoleAndNothingRisky() throws SQLException {
    site.config("guestroleid", Integer.toString(HELPER));
    site.config("defaultuserroleid", Integer.toString(TEACHER));
    site.assign(TEACHER, COURSE, GUEST);
    site.say(TEACHER, SITE, VIEW, ALLOW);
    assertThat(site.allows(GUEST, VIEW, COURSE)).isFalse();
    site.say(HELPER, SITE, VIEW, ALLOW);
    site.say(HELPER, SITE, BACKUP, ALLOW);
    assertThat(site.allows(GUEST, VIEW, COURSE)).isTrue();
    assertThat(site.allows(GUEST, BACKUP, COURSE)).isFalse();
  }

  @Test
  void aFrozenPlaceCannotBeChangedByOthers() throws SQLException {
    site.assign(TEACHER, SITE, ANNA);
    site.say(TEACHER, SITE, VIEW, ALLOW);
    site.run("UPDATE \"mdl_context\" SET \"locked\" = 1 WHERE \"id\" = 2");
    assertThat(site.allows(ANNA, BACKUP, COURSE)).as("the site does not freeze").isTrue();
    site.config("contextlocking", "1");
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isFalse();
    assertThat(site.allows(ANNA, VIEW, COURSE)).isTrue();
    assertThat(site.allows(ANNA, BACKUP, 9)).isTrue();
    assertThat(site.allows(ADMIN, BACKUP, COURSE)).isTrue();
    site.config("contextlockappliestoadmin", "1");
    assertThat(site.allows(ADMIN, BACKUP, COURSE)).isFalse();
    assertThat(site.allows(ADMIN, BACKUP, 9)).isTrue();
  }

  @Test
  void whatTheSiteDoesNotKnowNobodyHas() throws SQLException {
    site.assign(TEACHER, SITE, ANNA);
    site.run("DELETE FROM \"mdl_capabilities\" WHERE \"name\" = '" + BACKUP + "'");
    assertThat(site.allows(ANNA, BACKUP, COURSE)).isFalse();
  }

  @Test
  void aPlaceWithoutPathIsTheAdministratorsOnly() throws SQLException {
    site.assign(TEACHER, SITE, ANNA);
    assertThat(site.allows(ANNA, BACKUP, 8)).isFalse();
    assertThat(site.allows(ADMIN, BACKUP, 8)).isTrue();
    assertThatThrownBy(() -> site.allows(ANNA, BACKUP, 77))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("context has no row 77");
  }

  @Test
  void statementsDoNotDependOnRoles() throws SQLException {
    site.assign(TEACHER, COURSE, ANNA);
    long one = site.statements(ANNA);
    for (int role = 100; role < 200; role++) {
      site.assign(role, COURSE, ANNA);
      site.say(role, COURSE, VIEW, ALLOW);
    }
    assertThat(site.statements(ANNA)).isEqualTo(one).isLessThan(8);
  }
}
