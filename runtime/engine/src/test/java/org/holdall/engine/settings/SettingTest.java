package org.holdall.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
  private final Setting users = new Setting("users", Level.ROOT, Type.BOOL, "1");
  private final Setting logs =
      new Setting("logs", Level.ROOT, Type.BOOL, "1").dependsOn(users, Condition.NOT_CHECKED);

  @Test
  void aDependentFollowsAndComesBack() {
    users.set("0");
    assertThat(logs.value()).isEqualTo("0");
    assertThat(logs.status()).isEqualTo(Status.LOCKED_BY_HIERARCHY);
    assertThatThrownBy(() -> logs.set("1"))
        .isInstanceOf(HoldallException.class)
        .hasMessage(
            "The setting logs is locked at 0: it depends on another setting, and users is 0.");
    users.set("1");
    assertThat(logs.isOn()).isTrue();
    assertThat(logs.status()).isEqualTo(Status.NOT_LOCKED);
  }

  @Test
  void itStaysLockedUntilAllParentsLetGo() {
    Setting activities = new Setting("activities", Level.ROOT, Type.BOOL, "1");
    logs.dependsOn(activities, Condition.NOT_CHECKED);
    users.set("0");
    activities.set("0");
    users.set("1");
    assertThat(logs.status()).isEqualTo(Status.LOCKED_BY_HIERARCHY);
    activities.set("1");
    assertThat(logs.isOn()).isTrue();
  }

  @Test
  void dependenciesReachFurther() {
    Setting deep =
        new Setting("deep", Level.ACTIVITY, Type.BOOL, "1").dependsOn(logs, Condition.NOT_CHECKED);
    users.set("0");
    assertThat(deep.value()).isEqualTo("0");
  }

  @Test
  void theStrongestLockWins() {
    logs.lock(Status.LOCKED_BY_PERMISSION);
    logs.lock(Status.LOCKED_BY_CONFIG);
    assertThat(logs.status()).isEqualTo(Status.LOCKED_BY_PERMISSION);
    users.set("0");
    assertThat(logs.status()).isEqualTo(Status.LOCKED_BY_PERMISSION);
    assertThat(logs.isOn())
        .as("hierarchy does not change what is locked more strongly")
        .isTrue();
    assertThatThrownBy(() -> logs.set("0")).hasMessageContaining("the user has no right");
  }

  @Test
  void aLockedParentLocks() {
    users.lock(Status.LOCKED_BY_CONFIG);
    assertThat(logs.status()).isEqualTo(Status.LOCKED_BY_HIERARCHY);
    assertThat(logs.isOn()).isTrue();
  }

  @Test
  void noCyclesAndNoWaysUp() {
    assertThatThrownBy(() -> users.dependsOn(logs, Condition.CHECKED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> users.dependsOn(users, Condition.CHECKED))
        .isInstanceOf(IllegalArgumentException.class);
    Setting low = new Setting("low", Level.ACTIVITY, Type.BOOL, "1");
    assertThatThrownBy(() -> users.dependsOn(low, Condition.CHECKED))
        .hasMessageContaining("lower level");
  }

  @Test
  void theLockedValueMayBeGiven() {
    Setting name = new Setting("name", Level.ROOT, Type.TEXT, "mine")
        .dependsOn(users, Condition.VALUE, "0", "nobody");
    users.set("0");
    assertThat(name.value()).isEqualTo("nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "VALUE,a,a,true",
    "VALUE,a,b,false",
    "NOT_VALUE,a,b,true",
    "TRUE,1,,true",
    "TRUE,0,,false",
    "FALSE,0,,true",
    "CHECKED,1,,true",
    "NOT_CHECKED,1,,false",
    "EMPTY,'',,true",
    "EMPTY,x,,false",
    "NOT_EMPTY,x,,true",
    "NOT_EMPTY,0,,false"
  })
  void conditions(Condition condition, String value, String compared, boolean locks) {
    assertThat(condition.locks(value, compared == null ? "" : compared)).isEqualTo(locks);
  }

  @ParameterizedTest
  @CsvSource({
    "BOOL,yes,1",
    "BOOL,off,0",
    "INT,-7,-7",
    "FILE,a,a.mbz",
    "FILE,a b.mbz,a b.mbz",
    "PATH,a/b,a/b",
    "TEXT,'a b','a b'"
  })
  void values(Type type, String given, String kept) {
    assertThat(new Setting("s", Level.ROOT, type, given).value()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "BOOL,maybe",
    "INT,1.5",
    "FILE,../config.php",
    "FILE,a/b",
    "FILE,.hidden",
    "PATH,a/../b",
    "TEXT,<b>"
  })
  void wrongValues(Type type, String given) {
    assertThatThrownBy(() -> new Setting("s", Level.ROOT, type, given))
        .isInstanceOf(HoldallException.class)
        .hasMessageStartingWith("The setting s cannot be");
  }
}
