package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One view of the site for several threads. On PostgreSQL there are several connections that see the same snapshot;
 * elsewhere, or if the server gives no more connections, all threads share the one there is.
 */
public final class Snapshots implements AutoCloseable {
  private final Snapshot first;
  private final List<Snapshot> others = new ArrayList<>();
  private boolean over;
  private final BlockingQueue<Snapshot> idle = new LinkedBlockingQueue<>();

  /** Work with a snapshot. */
  @FunctionalInterface
  public interface Work<T> {

    /** Reads. The snapshot is not to be used afterwards. */
    T with(Snapshot snapshot) throws Exception;
  }

  /**
   * Lends a snapshot, or others of the same view.
   *
   * @param first stays the caller's, who closes it after this
   * @param most number of connections, with the first
   * @throws org.holdall.engine.HoldallException if the database fails
   */
  public Snapshots(Snapshot first, int most) {
    this.first = first;
    idle.add(first);
    String exported = most > 1 ? first.export() : null;
    while (exported != null && idle.size() < most) {
      try {
        Snapshot other = first.database().snapshot(exported);
        others.add(other);
        idle.add(other);
      } catch (SQLException e) {
        break; // the server, or what it allows the user, has no room for more
      }
    }
  }

  /**
   * Does work with a snapshot: with one that nobody else uses meanwhile, if there are several.
   *
   * @throws Exception what the work throws; {@link InterruptedException} if it had to wait for a snapshot
   */
  public <T> T lend(Work<T> work) throws Exception {
    if (others.isEmpty()) {
      return work.with(first);
    }
    Snapshot snapshot = idle.take();
    try {
      return work.with(snapshot);
    } finally {
      idle.add(snapshot);
    }
  }

  /** Ends all at once, the first too: whoever reads, or will, fails. Does nothing once it is closed. */
  public synchronized void abort() {
    if (!over) {
      over = true;
      first.abort();
      others.forEach(Snapshot::abort);
    }
  }

  /** Closes all but the first. Nobody may use one any more. */
  @Override
  public synchronized void close() {
    if (!over) {
      over = true;
      others.forEach(Snapshot::close);
    }
  }
}
