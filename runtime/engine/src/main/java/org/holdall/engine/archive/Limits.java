package org.holdall.engine.archive;

/**
 * How much an archive may hold before it counts as a bomb.
 *
 * @param entries number of entries
 * @param bytes unpacked bytes in all
 * @param ratio unpacked bytes per packed byte, once more than {@code free} bytes are unpacked
 * @param free unpacked bytes that no ratio is asked of
 */
public record Limits(long entries, long bytes, long ratio, long free) {
  /** Far above what real courses need: a million entries, 1 TiB, 250 to one after 64 MiB. */
  public static final Limits DEFAULT = new Limits(1_000_000, 1L << 40, 250, 64L << 20);
}
