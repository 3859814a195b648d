package org.holdall.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes locks again: for compatible changes without more ado, for a breaking one with
 * {@code -Dchange=RULE:PATH -Dbecause="..."}; the reason stays in the lock.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends LockMojo {
  /** The breaking change, as {@code holdall:diff} shows it. */
  @Parameter(property = "change", defaultValue = "")
  private String change = "";

  /** Why it is right. */
  @Parameter(property = "because", defaultValue = "")
  private String because = "";

  /** Id of the tree, if the change alone is not clear. */
  @Parameter(property = "tree", defaultValue = "")
  private String tree = "";

  @Override
  void run(Locks locks) throws IOException {
    if (change.isEmpty()) {
      locks.accept().forEach(id -> getLog().info("locked " + id));
    } else {
      getLog().info("accepted " + change + " of " + locks.accept(tree, change, because));
    }
  }
}
