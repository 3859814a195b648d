package org.holdall.engine.archive;

import java.io.Closeable;
import java.io.IOException;

/**
 * An archive being written. It appears under its name only when {@link #finish} returns; closed before that, nothing
 * remains of it. The same entries in the same order give the same bytes, however many threads write them.
 */
public interface ArchiveWriter extends EntrySink, Closeable {

  /** Begins a part: its entries come after those of all parts that were begun before. For several threads. */
  ArchivePart part();

  /**
   * Adds content that exists elsewhere; it is read when the archive is put together.
   *
   * @param size in bytes, exactly
   * @throws IOException if the name was used before
   */
  void content(String name, long size, Content content) throws IOException;

  /**
   * Puts the archive together, on the disk and under its name. All parts must be closed.
   *
   * @return its size in bytes
   * @throws org.holdall.engine.HoldallException if the target appeared meanwhile and is not to be overwritten
   */
  long finish() throws IOException;

  /** Number of entries so far; index and manifest count when they are written, by {@link #finish}. */
  int entries();
}
