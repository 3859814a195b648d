package org.holdall.engine.files;

import java.io.IOException;
import java.io.InputStream;

/** What a restore has taken out of an archive, to be read any number of times while the restore lives. */
@FunctionalInterface
public interface PrivateContent {
  /**
   * Opens it at its beginning; closed by the caller.
   *
   * @throws IOException if the disk fails
   */
  InputStream open() throws IOException;
}
