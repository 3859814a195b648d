package org.holdall.engine.progress;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the work: it has parts of its own, each with a weight, or it counts units (rows, bytes) up to a total. While the total
 * is not known the part is indeterminate. Safe for many threads.
 */
public final class Progress {
  /** The total of a part that does not know it. */
  public static final long UNKNOWN = -1;

  private final String name;
  private final double weight;
  private final @Nullable Progress parent;
  private final ProgressListener listener;
  private final Object lock;
  private final List<Progress> parts = new ArrayList<>();
  private long done;
  private long total = UNKNOWN;
  private double reached;

  private Progress(
      String name,
      double weight,
      @Nullable Progress parent,
      ProgressListener listener,
      Object lock) {
    this.name = name;
    this.weight = weight;
    this.parent = parent;
    this.listener = listener;
    this.lock = lock;
  }

  /** The whole work. */
  public static Progress of(ProgressListener listener) {
    return new Progress("", 1, null, listener, new Object());
  }

  /**
   * Adds a part. Better before the work begins: a part that comes late makes all that is done a smaller share, and the fraction waits
   * until it is reached again.
   *
   * @param newWeight share of this part's work, against the weights of its other parts; more than 0
   * @throws IllegalArgumentException if it is not
   */
  public Progress part(String newName, double newWeight) {
    if (!(newWeight > 0)) {
      throw new IllegalArgumentException("weight " + newWeight + " of " + newName);
    }
    synchronized (lock) {
      Progress part = new Progress(newName, newWeight, this, listener, lock);
      parts.add(part);
      return part;
    }
  }

  /** Says how many units there are. */
  public void total(long units) {
    synchronized (lock) {
      total = Math.max(0, units);
      told();
    }
  }

  /** So many more units are done. */
  public void advance(long units) {
    synchronized (lock) {
      done += units;
      told();
    }
  }

  /** All is done, its parts too. */
  public void end() {
    synchronized (lock) {
      finish();
      told();
    }
  }

  private void finish() {
    reached = 1;
    parts.forEach(Progress::finish);
  }

  private void told() {
    for (Progress each = this; each != null; each = each.parent) {
      each.reached = Math.max(each.reached, Math.min(1, each.computed()));
    }
    listener.progress(this);
  }

  private double computed() {
    if (parts.isEmpty()) {
      return total > 0 ? (double) done / total : 0;
    }
    double sum = 0;
    double all = 0;
    for (Progress part : parts) {
      sum += part.weight * part.reached;
      all += part.weight;
    }
    return sum / all;
  }

  /** What it is: {@code rows}, or the id of a tree; empty for the whole work. */
  public String name() {
    return name;
  }

  /** The part it belongs to, null for the whole work. */
  public @Nullable Progress parent() {
    return parent;
  }

  /** The whole work. */
  public Progress whole() {
    return parent == null ? this : parent.whole();
  }

  /** Its parts so far. */
  public List<Progress> parts() {
    synchronized (lock) {
      return List.copyOf(parts);
    }
  }

  /** How much is done: from 0 to 1, never going back; 1 when it has ended. */
  public double fraction() {
    synchronized (lock) {
      return reached;
    }
  }

  /** Units done so far. */
  public long done() {
    synchronized (lock) {
      return done;
    }
  }

  /** Units to be done, or {@link #UNKNOWN}. */
  public long total() {
    synchronized (lock) {
      return total;
    }
  }
}
