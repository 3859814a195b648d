package org.holdall.engine.structure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;

/** Tests of this module are compiled without processor: just so an author's build may be. */
class InstalledStepsTest {
  @Plugin("mod_pear")
  @BackupElement("pear")
  @Source(table = "pear", key = "id", of = "ACTIVITY")
  record Pear(@Attr long id) {}

  @Test
  void aTypeForWhichNothingWasGeneratedSaysWhatToAddToTheBuild() {
    assertThatThrownBy(() -> InstalledSteps.of(Pear.class))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("nothing was generated for " + Pear.class.getName())
        .hasMessageContaining("holdall-compiler did not run")
        .hasMessageContaining("<annotationProcessorPaths>")
        .hasMessageContaining("<proc>full</proc>");
  }
}
