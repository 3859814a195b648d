package org.holdall.compiler.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects findings. A shared record is read once per use; the same text is kept once. */
public final class Findings {
  private final Map<String, Finding> byText = new LinkedHashMap<>();

  /** Adds a finding unless the same was said before. */
  public void add(Finding finding) {
    byText.putIfAbsent(finding.text(), finding);
  }

  /** Adds an error. */
  public void error(String rule, Place place, String cause, String remedy) {
    add(new Finding(rule, Severity.ERROR, place, cause, remedy));
  }

  /** All findings in the order they were made. */
  public Collection<Finding> all() {
    return byText.values();
  }
}
