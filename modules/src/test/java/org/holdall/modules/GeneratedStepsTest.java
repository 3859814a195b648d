package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdall.engine.structure.InstalledSteps;
import org.holdall.modules.mod.choice.Choice;
import org.junit.jupiter.api.Test;

/** Where the processor ran, the step of a type is found by the type. */
class GeneratedStepsTest {
  @Test
  void theStepOfAType() {
    assertThat(InstalledSteps.of(Choice.class).tree().id()).isEqualTo("mod_choice");
  }
}
