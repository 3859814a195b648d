package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;

class TreeIdsTest {

  private static TreeIds of(String text) {
    return new TreeIds(TreeText.parse(
        "format 1\ntree core.x component=core task=FINAL order=1 file=x.xml" + text));
  }

  private static final TreeIds USERS = of("""

      element users one type=x.Users
        element user many type=x.User
          source table=user key=id annotated=USER
          attribute id long
          field roleid long annotate=ROLE
      """);
  private static final TreeIds ROLES = of("""

      element roles one type=x.Roles
        element role many type=x.Role
          source table=role key=id annotated=ROLE
          attribute id long
      """);
  private static final TreeIds FILES = of("""

      element files one type=x.Files
        element file many type=x.File
          source table=files key=id annotated=FILE
          attribute id long
          field userid long annotate=USER
      """);
  private static final TreeIds GRADES = of("""
       when=gradebook_complete
      element gradebook one type=x.Gradebook
        field grademax long annotate=GRADE
        files core intro
      """);
  private static final TreeIds SCALES = of("""

      element scales one type=x.Scales
        element scale many type=x.Scale
          source table=scale key=id annotated=SCALE
          attribute id long
      """);
  private static final TreeIds MADE = of("""

      element settings one type=x.Settings
        element setting many type=x.Setting
          source rows=x.Rows
          field name String
      """);

  @Test
  void whatOneFindsAnotherNeeds() {
    assertThat(ROLES.needs(USERS)).isTrue();
    assertThat(USERS.needs(ROLES)).isFalse();
    assertThat(USERS.needs(FILES)).isTrue();
    assertThat(ROLES.needs(FILES)).isFalse();
  }

  @Test
  void filesAndScalesAreFoundToo() {
    assertThat(FILES.needs(GRADES)).isTrue();
    assertThat(SCALES.needs(GRADES)).as("a grade may be a scale").isTrue();
    assertThat(SCALES.needs(FILES)).isFalse();
  }

  @Test
  void aClassAndAConditionMayNeedIds() {
    assertThat(MADE.needs()).isTrue();
    assertThat(MADE.needs(ROLES)).as("roles finds none").isFalse();
    assertThat(MADE.needs(USERS)).isTrue();
    assertThat(GRADES.needs()).isTrue();
    assertThat(GRADES.needs(USERS)).isFalse();
  }
}
