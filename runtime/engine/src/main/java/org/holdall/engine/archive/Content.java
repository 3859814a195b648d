package org.holdall.engine.archive;

import java.io.IOException;
import java.io.InputStream;

/** Content that is read only when the archive is put together, once. */
@FunctionalInterface
public interface Content {

  /** Opens it; closed by the caller. */
  InputStream open() throws IOException;
}
