package org.holdall.modules.core.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.holdall.modules.RestoreFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherCourseTest {
  private static final String NEVER = String.valueOf(Long.MAX_VALUE);

  private final RestoreFake restore = new RestoreFake();

  @BeforeEach
  void setUp() {
    restore.config.put("enrol_plugins_enabled", "manual,self,meta");
    restore.answer("{user_enrolments}", "7|0|100|" + NEVER, "8|1|" + NEVER + "|0", "9|0|0|900");
    restore.answer("{role_assignments}", "5|7", "5|8", "4|9", "4|77");
  }

  private void enrol(long group) {
    new OtherCourse(3, restore).enrol(new Incomers(EnrolPlugin.META, 30, group, restore));
  }

  @Test
  void whoIsActiveThereComesWithHisRoles() {
    enrol(0);
    assertThat(restore.of("user_enrolments"))
        .extracting(
            row -> row.get("userid"),
            row -> row.get("status"),
            row -> row.get("timestart"),
            row -> row.get("timeend"))
        .containsExactly(tuple(7L, 0L, 100L, 0L), tuple(8L, 1L, 0L, 0L), tuple(9L, 0L, 0L, 900L));
    assertThat(restore.of("role_assignments"))
        .extracting(row -> row.get("userid"), row -> row.get("roleid"), row -> row.get("itemid"))
        .containsExactly(tuple(7L, 5L, 30L), tuple(9L, 4L, 30L));
    assertThat(restore.of("role_assignments").get(0)).containsEntry("component", "enrol_meta");
    assertThat(restore.of("groups_members")).isEmpty();
  }

  @Test
  void theyJoinTheGroupUnlessTheyAreInIt() {
    restore.answer("{groups_members}", "9|60|8999|enrol_self");
    enrol(40);
    assertThat(restore.of("groups_members"))
        .extracting(row -> row.get("userid"), row -> row.get("component"))
        .containsExactly(tuple(7L, "enrol_meta"), tuple(8L, "enrol_meta"));
  }

  @Test
  void whoIsInTheGroupByTheArchiveIsInItByTheWay() {
    restore.site.put(
        "{groups_members}",
        List.of(Arrays.asList("7", "60", "9000", ""), Arrays.asList("8", "61", "8999", "")));
    enrol(40);
    assertThat(restore.changes)
        .containsExactly("groups_members 60 component=enrol_meta", "groups_members 60 itemid=30");
    assertThat(restore.of("groups_members")).hasSize(1);
  }

  @Test
  void aSiteMayLetInOnlyWhoHasARole() {
    restore.config.put("syncall", "0");
    restore.answer("{role_assignments}", "5|7");
    enrol(0);
    assertThat(restore.of("user_enrolments")).hasSize(1);
  }
}
