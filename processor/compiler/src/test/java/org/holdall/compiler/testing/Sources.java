package org.holdall.compiler.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Assertions;

/** Sources and expected texts of tests. */
public final class Sources {
  private static final Path FOLDER = Path.of("target", "test-records").toAbsolutePath();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Sources() {}

  /** A source file of package {@code test} with the imports every record needs; positions are those of {@code code}. */
  public static JavaFileObject of(String name, String code) {
    String head = "package test; import org.holdall.annotations.*; import java.util.*;"
        + " import static org.holdall.annotations.Kind.*; ";
    return new Source(file("test/" + name, head + code.strip() + "\n"));
  }

  /** A source file as it is; {@code name} with its package, parts between slashes. */
  public static JavaFileObject whole(String name, String code) {
    return new Source(file(name, code));
  }

  /** A text beside the tests. */
  public static String resource(String name) {
    try (InputStream in = Sources.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        return Assertions.fail("no test resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  /** The text of a generated file. */
  public static String text(FileObject file) {
    try (InputStream in = file.openInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(file.getName(), e);
    }
  }

  /** Written to a real file: ecj takes nothing else. */
  private static Path file(String name, String text) {
    try {
      Path file = FOLDER.resolve(Integer.toString(COUNT.incrementAndGet())).resolve(name + ".java");
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final Path file;

    Source(Path file) {
      super(file.toUri(), Kind.SOURCE);
      this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return Files.readString(file);
    }
  }
}
