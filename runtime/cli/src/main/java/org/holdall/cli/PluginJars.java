package org.holdall.cli;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.holdall.engine.HoldallException;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;

/** The jars of a folder, each with plugins that Holdall itself does not have. Not for several commands at a time. */
final class PluginJars implements AutoCloseable {
  private static final String SERVICE =
      "META-INF/services/" + StructureStep.class.getCanonicalName();

  private final URLClassLoader loader;

  /**
   * Opens all of a folder.
   *
   * @throws HoldallException if there is no jar, or one of them is none, or is not for this Holdall, or describes what another
   *     one or Holdall has
   */
  PluginJars(Path folder) {
    List<Path> jars = jars(folder);
    Set<String> known = new HashSet<>();
    InstalledSteps.all().forEach(step -> known.add(step.tree().id()));
    for (Path jar : jars) {
      check(jar, known);
    }
    loader = loader(jars);
  }

  /** Does something that finds the steps of the jars, by the thread's class loader. */
  int around(IntSupplier work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.getAsInt();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .sorted()
          .toList();
      if (jars.isEmpty()) {
        throw new HoldallException(
            "There is no jar in " + folder + ", the folder of --plugins. Put one there.");
      }
      return jars;
    } catch (IOException e) {
      throw new HoldallException(
          "The folder " + folder + " of --plugins cannot be read. Give one that can.", e);
    }
  }

  /** A jar alone: what it needs beside Holdall must be in it. */
  private static void check(Path jar, Set<String> known) {
    try (JarFile file = new JarFile(jar.toFile())) {
      if (file.getEntry(SERVICE) == null) {
        throw new HoldallException(jar + " of --plugins describes no plugin: it has no " + SERVICE
            + ". Compile it with Holdall's annotation processor.");
      }
    } catch (IOException e) {
      throw new HoldallException(
          jar + " of --plugins is no jar (" + e.getMessage() + "). Build it again.", e);
    }
    try (URLClassLoader alone = loader(List.of(jar))) {
      for (StructureStep step : ServiceLoader.load(StructureStep.class, alone)) {
        boolean own = step.getClass().getClassLoader() == alone;
        if (own && !known.add(step.tree().id())) {
          throw new HoldallException(jar + " of --plugins describes "
              + step.tree().id() + ", which is there already. Remove one of them.");
        }
      }
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new HoldallException(
          jar + " of --plugins does not fit this Holdall (" + e.getMessage()
              + "). Build it again with the artifacts of this version.",
          e);
    } catch (IOException e) {
      throw new HoldallException(jar + " of --plugins cannot be read. Build it again.", e);
    }
  }

  private static URLClassLoader loader(List<Path> jars) {
    URL[] urls = new URL[jars.size()];
    try {
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toUri().toURL();
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e); // a file has one
    }
    return new URLClassLoader("plugins", urls, PluginJars.class.getClassLoader());
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
