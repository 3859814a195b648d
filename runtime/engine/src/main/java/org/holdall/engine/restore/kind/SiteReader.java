package org.holdall.engine.restore.kind;

import java.util.Collection;
import org.holdall.annotations.Kind;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** Reads rows of the site as an archive of them would have them: what is equal there needs not be made. */
@FunctionalInterface
public interface SiteReader {

  /** Takes elements in document order. */
  @FunctionalInterface
  interface Sink {

    /** An element; the row is valid during the call only. */
    void row(Element element, Row row);
  }

  /**
   * Reads these rows of a kind, and all below.
   *
   * @throws org.holdall.engine.HoldallException if the database or the disk fails
   */
  void read(Kind kind, Collection<Long> ids, Sink sink);
}
