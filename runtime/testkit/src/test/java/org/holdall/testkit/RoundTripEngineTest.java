package org.holdall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Path;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.testkit.greeting.Greeting;
import org.holdall.testkit.greeting.Shout;
import org.holdall.tree.lock.Change;
import org.holdall.tree.lock.Lock;
import org.holdall.tree.lock.LockFile;
import org.holdall.tree.lock.Reserved;
import org.holdall.tree.model.Tree;
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
  void anArchiveOfEachReleasedLockIsRestored() {
    assertThat(run(Old.class).testEvents().succeeded().list())
        .extracting(event -> event.getTestDescriptor().getDisplayName())
        .containsExactly("seed 7", "released 1.0", "released 1.1");
  }

  @Test
  void whatAReleasedLockHasAndNobodyReadsFails() {
    assertThat(failure(Renamed.class))
        .startsWith("mod_greeting of version 1.0 does not come back as it was (seed = 7L):")
        .contains("greeting.xml has remark, which this version does not know: it is left out.");
  }

  @Test
  void theLocksAllowWhatTheReleasedVersionsLost() throws IOException {
    Tree today = InstalledSteps.of(Greeting.class).tree();
    Lock first = LockFile.read(Path.of("src/test/plugin/released/1.0/mod_greeting.lock"));
    assertThat(first.changes(today))
        .extracting(Change::toString)
        .containsExactly(
            "NAME-A1 /salutation: is /greeting now",
            "FIELD-D1 /greeting/colour: was removed",
            "NAME-A1 /greeting/words/utterance: is /greeting/words/word now",
            "NAME-A1 /greeting/words/word/text: is /greeting/words/word/word now",
            "NAME-A1 /greeting/words/word/word: is also read as 'saying'",
            "FIELD-A1 /greeting/words/word/warmth: was added");
    assertThat(first.accept(today).reserved())
        .containsExactly(
            new Reserved("/greeting/colour", "String"),
            new Reserved("/greeting/words/utterance", null),
            new Reserved("/greeting/words/word/text", "String"),
            new Reserved("/salutation", null));
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

  @RoundTrip(
      value = Greeting.class,
      tables = TABLES,
      times = 1,
      seed = 7,
      released = "src/test/plugin/released")
  private static final class Old {}

  @RoundTrip(
      value = Greeting.class,
      tables = TABLES,
      times = 1,
      seed = 7,
      released = "src/test/plugin/renamed")
  private static final class Renamed {}

  @RoundTrip(String.class)
  private static final class Forgotten {}

  private static final class Other {}
}
