package org.holdall.engine.xml;

/** Changes texts on their way into an archive. For several threads. */
@FunctionalInterface
public interface TextFilter {
  /** Changes nothing. */
  TextFilter NONE = (name, text) -> text;

  /**
   * The text to be written instead; the same text if there is nothing to change.
   *
   * @param name of the element or attribute that holds it
   */
  String filter(String name, String text);
}
