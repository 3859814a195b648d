package org.holdall.engine.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.holdall.engine.parallel.Workers;
import org.jspecify.annotations.Nullable;

/**
 * What the containers have in common: a spool for entries, until all are known.
 *
 * @param <P> its parts
 */
abstract class SpoolingWriter<P extends ArchivePart> implements ArchiveWriter {
  final AsideFile aside;
  final Spool spool;
  final Workers workers;
  final EntryNames names = new EntryNames();

  /** SHA-256 by name, of what is in its place already. */
  final SortedMap<String, String> digests = new TreeMap<>();

  private final List<P> parts = Collections.synchronizedList(new ArrayList<>());
  private final List<Pending> contents = new ArrayList<>();
  private @Nullable ArchivePart own;

  record Pending(String name, long size, Content content) {

    /** Refuses content that is not as long as it was said to be. */
    void check(long found) throws IOException {
      if (found != size) {
        throw new IOException(name + " has " + found + " bytes instead of " + size);
      }
    }
  }

  SpoolingWriter(Path target, boolean overwrite, Workers workers) throws IOException {
    this.workers = workers;
    aside = new AsideFile(target, overwrite);
    try {
      spool = new Spool(target, overwrite);
    } catch (IOException | RuntimeException e) {
      aside.close();
      throw e;
    }
  }

  abstract P begin();

  /** Puts these together, in order, in the file aside. */
  abstract void assemble(List<P> all, List<Pending> pending) throws IOException;

  @Override
  public final ArchivePart part() {
    P part = begin();
    parts.add(part);
    return part;
  }

  @Override
  public final OutputStream entry(String name) throws IOException {
    if (own == null) {
      own = part();
    }
    return own.entry(name);
  }

  @Override
  public final void content(String name, long size, Content content) throws IOException {
    names.take(name);
    contents.add(new Pending(name, size, content));
  }

  @Override
  public final int entries() {
    return names.size();
  }

  @Override
  public final long finish() throws IOException {
    if (own != null) {
      own.close();
    }
    assemble(parts, contents);
    spool.close();
    return aside.publish();
  }

  @Override
  public final void close() throws IOException {
    workers.close(); // who still works, writes to the spool
    try (aside) {
      spool.close();
    }
  }
}
