package org.holdall.compiler.model;

/**
 * Something to tell the author.
 *
 * @param rule what it breaks
 * @param severity whether the compilation fails: the rule's, or less
 * @param place where
 * @param cause what is wrong and at which member, one line without full stop
 * @param remedy what to do, one line without full stop
 */
public record Finding(Rule rule, Severity severity, Place place, String cause, String remedy) {

  /** The message as the author sees it. */
  public String text() {
    return "[" + rule.id() + "] " + cause + ". " + remedy + ".";
  }
}
