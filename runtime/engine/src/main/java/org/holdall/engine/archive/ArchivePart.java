package org.holdall.engine.archive;

import java.io.Closeable;
import java.io.IOException;

/**
 * Entries that stand together in the archive, whoever writes at the same time. One thread writes one entry of it at a time; it is complete
 * when closed.
 */
public interface ArchivePart extends EntrySink, Closeable {

  @Override
  void close() throws IOException;
}
