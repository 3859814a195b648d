package org.holdall.compiler.check;

import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.Severity;
import org.holdall.compiler.testing.Mistake;

/** Prints the page of the rules. */
final class RulesPage {
  private RulesPage() {}

  static String head() {
    return """
        # What the compiler checks

        Made by `RulebookTest` from the catalogue and from compiling each example: do not edit. After a wanted change run the test with
        `-Dholdall.pages=write`.

        An error fails the compilation. A warning is most likely a mistake; whoever means it says so where it stands, with a reason:

        ```java
        @Accept(rule = "HOLDALL-DATE", because = "a time of day; the day is in another column") long timeopen,
        ```

        An `@Accept` that accepts nothing is an error itself. Rules of your own: implement `org.holdall.compiler.check.TreeRule`, name the
        class in `META-INF/services/org.holdall.compiler.check.TreeRule`, and put the jar beside Holdall's on the processor path.

        [TUTORIAL.md](TUTORIAL.md) shows the twelve most likely mistakes.
        """;
  }

  static String section(Rulebook rule) {
    String severity = rule.severity() == Severity.ERROR ? "Error" : "Warning";
    return "\n## " + rule.id() + "\n\n" + severity + ": " + rule.cause() + ".\n" + rule.remedy()
        + ".\n";
  }

  static String example(Mistake mistake, String message) {
    StringBuilder example = new StringBuilder("\n```");
    if (mistake.right().equals(mistake.wrong())) {
      example.append("\n");
    } else {
      example.append("diff\n- ").append(mistake.right()).append("\n+ ");
      example.append(mistake.wrong().isEmpty() ? "(nothing)" : mistake.wrong()).append("\n");
    }
    return example.append(message).append("\n```\n").toString();
  }
}
