package org.holdall.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.holdall.compiler.check.Locks;
import org.holdall.compiler.check.Surroundings;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.InstallXml;

/** The author's project: its folder, locks and own tables. The folder is an option, or is found by walking up from a file of the compilation. */
final class Project {
  /** The version of Moodle that trees are written for. */
  private static final String MOODLE = "4.5";

  private final Filer filer;
  private final Map<String, String> options;

  Project(ProcessingEnvironment environment) {
    filer = environment.getFiler();
    options = environment.getOptions();
  }

  /**
   * What trees are checked against.
   *
   * @param any a type of the compilation
   */
  Surroundings surroundings(TypeElement any, List<TreeModel> models) {
    return new Surroundings(() -> catalogue(any), models, locks(any));
  }

  /**
   * The same, if the plugin's tables can be read; else that is reported: every column would be an error more.
   *
   * @throws IOException if there is no getting at them
   */
  Optional<Surroundings> readable(TypeElement any, List<TreeModel> models, Findings findings)
      throws IOException {
    Surroundings surroundings = surroundings(any, models);
    try {
      surroundings.catalogue();
      return Optional.of(surroundings);
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    } catch (IllegalArgumentException e) {
      findings.error(
          Rulebook.SCHEMA,
          new Place(any, null, null),
          "the plugin's tables cannot be read: " + e.getMessage(),
          "Correct the file; Moodle's XMLDB editor writes it");
      return Optional.empty();
    }
  }

  /** The locks; {@code any} is a type of the compilation. */
  private Locks locks(TypeElement any) {
    return new Locks(folder(any).orElse(null), Locks.Mode.of(options.get("holdall.lock")));
  }

  /**
   * The tables of Moodle and those of {@code db/install.xml}.
   *
   * @throws UncheckedIOException if there is no getting at the latter
   * @throws IllegalArgumentException if it is no such file
   */
  private Catalogue catalogue(TypeElement any) {
    Catalogue moodle = Catalogue.load(MOODLE);
    Path own = folder(any)
        .map(folder -> folder.resolve("db/install.xml"))
        .filter(Files::exists)
        .orElse(null);
    if (own == null) {
      return moodle;
    }
    try (InputStream in = Files.newInputStream(own)) {
      return moodle.with(InstallXml.read(in, own.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> folder(TypeElement any) {
    String given = options.get("holdall.dir");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    String source = any.getSimpleName() + ".java";
    String pack = any.getQualifiedName().toString();
    pack = pack.contains(".") ? pack.substring(0, pack.lastIndexOf('.')) : "";
    return above(StandardLocation.SOURCE_PATH, pack, source)
        .or(() -> above(StandardLocation.CLASS_OUTPUT, "", "META-INF/holdall/folder"));
  }

  /** The nearest folder above a file that holds locks; nothing if the location is no folder. */
  private Optional<Path> above(StandardLocation location, String pack, String name) {
    try {
      Path path = Path.of(filer.getResource(location, pack, name).toUri());
      for (Path folder = path.toAbsolutePath().getParent();
          folder != null;
          folder = folder.getParent()) {
        if (Files.isDirectory(folder.resolve("src/main/backup"))) {
          return Optional.of(folder);
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional
          .empty(); // A compiler without such a location, or one in memory, has no folder.
    }
  }
}
