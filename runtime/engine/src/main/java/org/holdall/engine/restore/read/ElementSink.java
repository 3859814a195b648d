package org.holdall.engine.restore.read;

/** Takes the elements of a file, one after the other, as they are nested. */
public interface ElementSink {

  /**
   * An element with all its attributes and fields; what lies below comes next.
   *
   * @param row valid until {@link #end} of the same element
   * @return false to pass over what lies below; {@link #end} is not called then
   */
  boolean start(int element, ArchiveRow row);

  /** Everything below the element was there. */
  void end(int element);
}
