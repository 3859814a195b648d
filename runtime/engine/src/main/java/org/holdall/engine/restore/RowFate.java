package org.holdall.engine.restore;

import org.holdall.engine.restore.kind.Found;
import org.holdall.engine.structure.RestoredRow;

/** What becomes of a row: it is made, left out, found on the site, or changed there. */
abstract class RowFate implements RestoredRow {
  private boolean skipped;
  private boolean withFiles = true;
  private long existing;
  private boolean extended;
  private long updated;

  /** Begins with another row: it is made unless somebody says otherwise. */
  final void forget() {
    skipped = false;
    withFiles = true;
    existing = 0;
    extended = false;
    updated = 0;
  }

  /** Whether a new row is made. */
  final boolean isMade() {
    return !skipped && existing == 0 && updated == 0;
  }

  final boolean skipped() {
    return skipped;
  }

  final boolean withFiles() {
    return withFiles;
  }

  /** The site's own row, 0 if it has none. */
  final long existing() {
    return existing;
  }

  /** What becomes of what lies below the site's own row. */
  final Found found() {
    return extended ? Found.extended(existing) : Found.existing(existing);
  }

  /** The site's own row that is changed, 0 if the row is a new one. */
  final long updated() {
    return updated;
  }

  @Override
  public final void skip() {
    skipped = true;
  }

  @Override
  public final void existing(long id) {
    existing = id;
  }

  @Override
  public final void extend(long id) {
    existing = id;
    extended = true;
  }

  @Override
  public final void update(long id) {
    updated = id;
  }

  @Override
  public final RestoredRow withoutFiles() {
    withFiles = false;
    return this;
  }
}
