package org.holdall.engine.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the entries of an archive in any order. */
public interface EntrySink {

  /**
   * Opens an entry; closing the stream completes it. One thread writes one entry at a time.
   *
   * @param name relative path with {@code /}, for example {@code course/roles.xml}
   * @throws IOException if it cannot be written, or the name was used before
   */
  OutputStream entry(String name) throws IOException;
}
