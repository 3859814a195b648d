package org.holdall.engine.restore.kind;

/**
 * What becomes of a row of a kind.
 *
 * @param id the site's own row, 0 if it has none
 * @param make whether the row is made
 * @param below whether what lies below it in the archive is read
 */
public record Found(long id, boolean make, boolean below) {
  /** The site does not have it: it is made, and what lies below it too. */
  public static final Found NEW = new Found(0, true, true);

  /** The site does not have it: it is made, but nothing of what lies below it. */
  public static final Found NEW_ALONE = new Found(0, true, false);

  /** It is neither there nor made: ids that point to it have no mapping. */
  public static final Found LEFT_OUT = new Found(0, false, false);

  /** The site has it. What lies below it in the archive is not read. */
  public static Found existing(long id) {
    return new Found(id, false, false);
  }

  /** The site has it. What lies below it in the archive is added to it. */
  public static Found extended(long id) {
    return new Found(id, false, true);
  }
}
