package org.holdall.compiler.model;

/** How a finding is reported. */
public enum Severity {
  /** The compilation fails: restore would fail, or lose what nobody can mean to lose. */
  ERROR,
  /** Most likely a mistake. An author who means it says so with {@code @Accept} and a reason. */
  WARNING,
  /** Information only. */
  NOTE
}
