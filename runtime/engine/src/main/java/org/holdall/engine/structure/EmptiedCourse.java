package org.holdall.engine.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A course before its contents are deleted, so that others can take their place. */
public interface EmptiedCourse {

  /** Its id. */
  long id();

  /** Whether the user who restores is an administrator of the site. */
  boolean administrator();

  /** Whether the user who restores has a capability in the course. */
  boolean may(String capability);

  /** Rows of the site, values as texts; as {@link RestoreScope#rows}. */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values);

  /** A way into the course stays, with everybody who came by it. */
  void keepWay(long enrol);
}
