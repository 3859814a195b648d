package org.holdall.compiler.model;

/**
 * Something to tell the author.
 *
 * @param rule stable id, for example {@code HOLDALL-COLUMN}
 * @param severity whether the compilation fails
 * @param place where
 * @param cause what is wrong and at which member, one line without full stop
 * @param remedy what to do, one line without full stop
 */
public record Finding(String rule, Severity severity, Place place, String cause, String remedy) {

  /** The message as the author sees it. */
  public String text() {
    return "[" + rule + "] " + cause + ". " + remedy + ".";
  }
}
