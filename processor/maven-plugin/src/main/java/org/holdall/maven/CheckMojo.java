package org.holdall.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails if a tree changed in a way that breaks older archives; warns of other changes. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckMojo extends LockMojo {
  /** {@code required}: a missing lock and a compatible change are errors, too. */
  @Parameter(property = "holdall.lock", defaultValue = "optional")
  private String lock = "optional";

  @Override
  void run(Locks locks) throws IOException, MojoFailureException {
    Verdict verdict = Verdict.of(locks.states(), lock.equals("required"));
    verdict.warnings().forEach(getLog()::warn);
    verdict.errors().forEach(getLog()::error);
    if (!verdict.errors().isEmpty()) {
      throw new MojoFailureException(
          "the backup trees do not agree with their locks: " + verdict.errors().get(0)
              + (verdict.errors().size() > 1
                  ? " (and " + (verdict.errors().size() - 1) + " more)"
                  : ""));
    }
  }
}
