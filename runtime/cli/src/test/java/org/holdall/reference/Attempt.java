package org.holdall.reference;

import java.util.Map;
import org.holdall.engine.restore.IfPresent;
import org.holdall.engine.restore.RestoreRequest;
import org.holdall.engine.restore.RestoreTarget;

/**
 * A restore that tests run many times.
 *
 * @param archive its name in the reference data
 * @param target {@code new}, the id of the course it is added to, or {@code replace} and the id
 */
record Attempt(String archive, String target) {
  private static final String REPLACE = "replace ";
  private static final long CATEGORY = 1;

  /** What it asks for. */
  RestoreRequest request() {
    return new RestoreRequest(
        RestoreSite.archive(archive),
        target.equals("new")
            ? new RestoreTarget.NewCourse(CATEGORY)
            : new RestoreTarget.Into(target.replace(REPLACE, ""), target.startsWith(REPLACE)),
        null,
        Map.of(),
        Map.of(),
        false,
        IfPresent.ADD,
        false);
  }

  @Override
  public String toString() {
    return archive + " (" + target + ")";
  }
}
