package org.holdall.compiler.testing;

import static com.google.testing.compile.Compiler.compiler;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;
import org.jspecify.annotations.Nullable;

/** The compilers that the processor promises to work on. */
public enum Compilers {
  JAVAC(ToolProvider.getSystemJavaCompiler(), "-Xlint:all", "-Werror"),
  ECJ(new QuietEcj(), "-proceedOnError");

  private final JavaCompiler compiler;
  private final List<String> options;

  Compilers(JavaCompiler compiler, String... options) {
    this.compiler = compiler;
    this.options = Stream.concat(
            Stream.of("-source", "17", "-target", "17"), Arrays.stream(options))
        .toList();
  }

  /** Compiles with the processor. */
  public Compilation compile(JavaFileObject... sources) {
    return compile(List.of(), sources);
  }

  /** Compiles with the processor and further options. */
  public Compilation compile(List<String> more, JavaFileObject... sources) {
    return compiler(compiler)
        .withProcessors(new HoldallProcessor(), new IndexProcessor())
        .withOptions(Stream.concat(options.stream(), more.stream()).toList())
        .compile(sources);
  }

  /** Compiles with the processor as a compiler finds it when this folder is on the processor path, too. */
  public Compilation compileBeside(Path folder, JavaFileObject... sources) {
    try (URLClassLoader path =
        new URLClassLoader(urls(folder), ClassLoader.getPlatformClassLoader())) {
      return compiler(compiler)
          .withProcessors(
              processor(path, HoldallProcessor.class), processor(path, IndexProcessor.class))
          .withOptions(options)
          .compile(sources);
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(folder.toString(), e);
    }
  }

  private static Processor processor(ClassLoader path, Class<? extends Processor> type)
      throws ReflectiveOperationException {
    return (Processor) path.loadClass(type.getName()).getConstructor().newInstance();
  }

  private static URL[] urls(Path folder) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(folder.toUri().toURL());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  /** Compile Testing gives no writer; ecj would then print every problem besides reporting it. */
  private static final class QuietEcj extends EclipseCompiler {
    @Override
    public CompilationTask getTask(
        @Nullable Writer out,
        JavaFileManager files,
        DiagnosticListener<? super JavaFileObject> listener,
        Iterable<String> options,
        Iterable<String> classes,
        Iterable<? extends JavaFileObject> units) {
      return super.getTask(
          out == null ? Writer.nullWriter() : out, files, listener, options, classes, units);
    }
  }
}
