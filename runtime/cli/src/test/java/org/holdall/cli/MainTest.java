package org.holdall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void helpSaysCommandsAndExitCodes() {
    Run run = Run.of("--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Exit codes:", "it belongs to a later version of Holdall");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(Run.of("--version").out()).matches("(?s)holdall \\d+\\.\\d+\\.\\d+\\S*\\RJava .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "--nonsense"})
  void wrongUsageIsOneLine(String args) {
    Run run = args.isEmpty() ? Run.of() : Run.of(args);
    assertThat(run).isEqualTo(new Run(ExitCode.USAGE, "", run.err()));
    assertThat(run.err())
        .startsWith("holdall: ")
        .endsWith("; see holdall --help" + System.lineSeparator())
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"convert a.mbz b.mbz", "schedule --format json", "serve --help"})
  void laterCommandsAreRefused(String args) {
    Run run = Run.of(args.split(" "));
    assertThat(run.exit()).isEqualTo(ExitCode.LATER);
    assertThat(run.err())
        .startsWith(
            "holdall: holdall " + args.split(" ")[0] + " comes with a later version of Holdall; ")
        .hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void noMessageControlsTheTerminal() {
    Run run = Run.of("inspect", "/no/\u001b[31m\u009b\u202ename\r\nholdall: \u0085all is well");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .hasLineCount(1)
        .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f&&[^\n]]|\u202e");
    assertThat(Run.of("x\u001b[31my").err()).contains("x\uFFFD[31my");
  }
}
