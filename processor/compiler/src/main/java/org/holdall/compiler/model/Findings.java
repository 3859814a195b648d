package org.holdall.compiler.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/** Collects findings. A shared record is read once per use; the same text at the same element is kept once. */
public final class Findings {
  private final Map<Said, Finding> said = new LinkedHashMap<>();

  /** None yet. */
  public Findings() {}

  private record Said(String text, Element at) {}

  /** Adds a finding unless the same was said before. */
  public void add(Finding finding) {
    said.putIfAbsent(new Said(finding.text(), finding.place().element()), finding);
  }

  /** Adds an error. */
  public void error(Rule rule, Place place, String cause, String remedy) {
    add(new Finding(rule, Severity.ERROR, place, cause, remedy));
  }

  /** Whether the compilation fails. */
  public boolean hasErrors() {
    return all().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** All findings in the order they were made. */
  public Collection<Finding> all() {
    return said.values();
  }
}
