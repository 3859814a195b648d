package org.holdall.maven;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: the two folders, and errors as one line. */
abstract class LockMojo extends AbstractMojo {
  /** Compiled descriptions of trees. */
  @Parameter(defaultValue = "${project.build.outputDirectory}/META-INF/holdall", readonly = true)
  private File trees = new File("target/classes/META-INF/holdall");

  /** Committed locks. */
  @Parameter(property = "holdall.locks", defaultValue = "${project.basedir}/src/main/backup")
  private File locks = new File("src/main/backup");

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      run(new Locks(trees.toPath(), locks.toPath()));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  abstract void run(Locks locks) throws IOException, MojoFailureException;
}
