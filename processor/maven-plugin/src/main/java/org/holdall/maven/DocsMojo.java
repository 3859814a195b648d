package org.holdall.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.holdall.tree.print.Site;

/** Prints all trees: a page, JSON and an XML Schema each, and {@code index.html} to search them. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class DocsMojo extends LockMojo {
  /** Where to. */
  @Parameter(property = "holdall.docs", defaultValue = "${project.build.directory}/holdall-docs")
  private File docs = new File("target/holdall-docs");

  @Override
  void run(Locks locks) throws IOException {
    Site.write(
        locks.states().stream().flatMap(state -> state.tree().stream()).toList(), docs.toPath());
    getLog().info("the backup trees are described in " + docs + "/index.html");
  }
}
