package org.holdall.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists every change between locks and trees, and never fails for one. */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends LockMojo {
  @Override
  void run(Locks locks) throws IOException {
    Verdict verdict = Verdict.of(locks.states(), false);
    verdict.errors().forEach(line -> getLog().info("breaks      " + line));
    verdict.warnings().forEach(line -> getLog().info("compatible  " + line));
    if (verdict.errors().isEmpty() && verdict.warnings().isEmpty()) {
      getLog().info("the backup trees are as their locks say");
    }
  }
}
