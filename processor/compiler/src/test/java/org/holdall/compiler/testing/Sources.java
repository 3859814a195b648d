package org.holdall.compiler.testing;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Assertions;

/** Sources and expected texts of tests. */
public final class Sources {
  private Sources() {}

  /** A source file of package {@code test} with the imports every record needs; positions are those of {@code code}. */
  public static JavaFileObject of(String name, String code) {
    String head = "package test; import org.holdall.annotations.*; import java.util.*; import static org.holdall.annotations.Kind.*; ";
    return JavaFileObjects.forSourceString("test." + name, head + code.strip() + "\n");
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
}
