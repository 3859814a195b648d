package org.holdall.compiler.model;

/** How a finding is reported. */
public enum Severity {
  /** The compilation fails. */
  ERROR,
  /** Information only. */
  NOTE
}
