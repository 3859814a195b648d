package org.holdall.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.holdall.maven.create.PluginProject;

/** Makes a project for an activity plugin from its tables: records that compile, a round trip as a test, the build. */
@Mojo(name = "create", requiresProject = false, threadSafe = true)
public final class CreateMojo extends AbstractMojo {
  /** The plugin's {@code db/install.xml}. */
  @Parameter(property = "tables", required = true)
  private File tables = new File("db/install.xml");

  /** The plugin's component, {@code mod_...}. */
  @Parameter(property = "plugin", required = true)
  private String component = "";

  /** Java package of the records. */
  @Parameter(property = "package", defaultValue = "org.example.backup")
  private String pack = "org.example.backup";

  /** Where to; the component's name without it. */
  @Parameter(property = "folder")
  private File folder = new File("");

  /** Version of Holdall that the project uses. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      PluginProject project = PluginProject.of(tables.toPath(), component, pack, version);
      Path target = folder.getPath().isEmpty() ? Path.of(component) : folder.toPath();
      project.write(target);
      project
          .left()
          .forEach(table -> getLog()
              .warn("table " + table
                  + " refers to no other table of the plugin, so it is in no record"));
      getLog()
          .info("made " + target + "; there: mvn package -DskipTests -Dholdall.lock=off"
              + " -Dholdall.goal=init, then mvn verify");
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException(
          tables + " or the project cannot be read or written: " + e.getMessage(), e);
    }
  }
}
