package org.holdall.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes a first lock for every tree that has none. */
@Mojo(name = "init", threadSafe = true)
public final class InitMojo extends LockMojo {
  @Override
  void run(Locks locks) throws IOException {
    locks.init().forEach(id -> getLog().info("locked " + id));
  }
}
