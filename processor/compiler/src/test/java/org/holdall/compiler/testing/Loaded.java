package org.holdall.compiler.testing;

import com.google.testing.compile.Compilation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.holdall.engine.structure.StructureStep;
import org.jspecify.annotations.Nullable;

/** The classes and resources of a compilation, loaded. */
public final class Loaded extends ClassLoader {
  private final Map<String, byte[]> files = new HashMap<>();

  private Loaded(Compilation compilation) throws IOException {
    super(Loaded.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().matches(".*(\\.class|\\.tree|StructureStep)")) {
        try (InputStream in = file.openInputStream()) {
          files.put(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""), in.readAllBytes());
        }
      }
    }
  }

  /** Makes the generated step with this simple name. */
  public static StructureStep step(Compilation compilation, String name) {
    try {
      return (StructureStep)
          new Loaded(compilation).loadClass("test." + name).getConstructor().newInstance();
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(name, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = files.get(name.replace('.', '/') + ".class");
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    byte[] file = files.get(name);
    return file == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(file);
  }
}
