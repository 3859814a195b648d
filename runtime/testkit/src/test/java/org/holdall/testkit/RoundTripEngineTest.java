package org.holdall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.holdall.testkit.greeting.Greeting;
import org.holdall.testkit.greeting.Shout;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What authors see of the test kit. */
final class RoundTripEngineTest {
  private static final String TABLES = "src/test/plugin/db/install.xml";

  @Test
  void aPluginThatComesBackPasses() {
    assertThat(run(Good.class).testEvents().succeeded().count()).isEqualTo(1);
  }

  @Test
  void aPluginThatLosesSomethingFailsWithTheFieldAndTheSeed() {
    assertThat(failure(Lossy.class))
        .startsWith("mod_shout does not come back as it was (seed = 7L):")
        .containsPattern("shout/word\\[1]\\.word: '[^']*' became '[^']*!'");
  }

  @Test
  void aTypeForWhichNothingWasGeneratedSaysWhatToAddToTheBuild() {
    assertThat(failure(Forgotten.class)).contains("holdall-compiler did not run");
  }

  @Test
  void classesWithoutTheAnnotationAreNotOurs() {
    assertThat(run(Other.class).testEvents().started().count()).isZero();
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine(new RoundTripEngine())
        .selectors(selectClass(test))
        .execute();
  }

  private static String failure(Class<?> test) {
    return run(test).allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .map(result -> String.valueOf(result.getThrowable().orElseThrow().getMessage()))
        .findFirst()
        .orElseThrow();
  }

  @RoundTrip(value = Greeting.class, tables = TABLES, times = 1)
  private static final class Good {}

  @RoundTrip(value = Shout.class, tables = TABLES, seed = 7)
  private static final class Lossy {}

  @RoundTrip(String.class)
  private static final class Forgotten {}

  private static final class Other {}
}
