package org.holdall.compiler.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;

/** Collects findings. A shared record is read once per use; the same text at the same element is kept once. */
public final class Findings {
  /** How compilers show the value of a constant that they do not find, and we a type. */
  public static final String UNKNOWN = "<error>";

  private final Map<Said, Finding> said = new LinkedHashMap<>();
  private boolean unresolved;

  /** None yet. */
  public Findings() {}

  private record Said(String text, Element at) {}

  /** Adds a finding unless the same was said before, or the compiler says it: that it does not find a name. */
  public void add(Finding finding) {
    if (finding.cause().contains(UNKNOWN)) {
      unresolved();
    } else {
      said.putIfAbsent(new Said(finding.text(), finding.place().element()), finding);
    }
  }

  /** Adds what others found. */
  public void addAll(Findings others) {
    others.all().forEach(this::add);
    unresolved |= others.unresolved;
  }

  /** Says that something was left out whose name the compiler does not find, or not yet. */
  public void unresolved() {
    unresolved = true;
  }

  /** Whether something was left out. */
  public boolean hasUnresolved() {
    return unresolved;
  }

  /** Adds an error. */
  public void error(Rule rule, Place place, String cause, String remedy) {
    add(new Finding(rule, Severity.ERROR, place, cause, remedy));
  }

  /** Whether the compilation fails, by what was found or by what the compiler says itself. */
  public boolean hasErrors() {
    return unresolved || all().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** All findings in the order they were made. */
  public Collection<Finding> all() {
    return said.values();
  }
}
