package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdall.engine.HoldallException;
import org.holdall.engine.backup.Problems.Kind;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void eachIsThereOnce() {
    problems.add(Kind.UNKNOWN_PLUGIN, "activities/game_7", "The module game is not known.");
    problems.add(Kind.BROKEN_DATA, "", "Section 9 is not there.");
    problems.add(Kind.UNKNOWN_PLUGIN, "activities/game_7", "The module game is not known.");
    assertThat(problems.all())
        .extracting(Problems.Problem::text)
        .containsExactly(
            "activities/game_7: The module game is not known.", "Section 9 is not there.");
  }

  @Test
  void onlyRefuseRefuses() {
    problems.check(Unknown.REFUSE);
    for (int i = 1; i <= 7; i++) {
      problems.add(Kind.BROKEN_DATA, "activities/game_" + i, "There is no context.");
    }
    problems.check(Unknown.WARN);
    problems.check(Unknown.SKIP);
    assertThatThrownBy(() -> problems.check(Unknown.REFUSE))
        .isInstanceOf(HoldallException.class)
        .hasMessageStartingWith("Nothing was backed up. activities/game_1: There is no context.")
        .hasMessageEndingWith(" And 2 more. To back up all that is known, give --unknown=warn.");
  }

  @Test
  void wordsOfTheManifest() {
    assertThat(Kind.UNKNOWN_PLUGIN.text()).isEqualTo("unknown-plugin");
    assertThat(Unknown.SKIP.text()).isEqualTo("skip");
  }
}
