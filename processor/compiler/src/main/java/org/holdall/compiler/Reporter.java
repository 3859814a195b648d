package org.holdall.compiler;

import java.io.IOException;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.holdall.compiler.model.Finding;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Rulebook;

/** Tells the author what was found. */
record Reporter(Messager messager) {

  void report(Findings findings) {
    findings.all().forEach(this::report);
  }

  private void report(Finding finding) {
    Diagnostic.Kind kind = switch (finding.severity()) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case NOTE -> Diagnostic.Kind.NOTE;
    };
    messager.printMessage(
        kind,
        finding.text(),
        finding.place().element(),
        finding.place().mirror(),
        finding.place().value());
  }

  void report(IOException e) {
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        "[" + Rulebook.FILE.id() + "] a file cannot be read or written: " + e.getMessage()
            + ". Check the folders of the build.");
  }
}
