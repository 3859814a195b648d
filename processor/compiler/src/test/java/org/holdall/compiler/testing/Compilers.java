package org.holdall.compiler.testing;

import static com.google.testing.compile.Compiler.compiler;

import com.google.testing.compile.Compilation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.holdall.compiler.HoldallProcessor;

/** The compilers that the processor promises to work on. */
public enum Compilers {
  JAVAC(ToolProvider.getSystemJavaCompiler(), "-Xlint:all,-processing", "-Werror"),
  ECJ(new EclipseCompiler(), "-proceedOnError");

  private final JavaCompiler compiler;
  private final List<String> options;

  Compilers(JavaCompiler compiler, String... options) {
    this.compiler = compiler;
    this.options = Stream.concat(Stream.of("-source", "17", "-target", "17"), Arrays.stream(options)).toList();
  }

  /** Compiles with the processor. */
  public Compilation compile(JavaFileObject... sources) {
    return compile(List.of(), sources);
  }

  /** Compiles with the processor and further options. */
  public Compilation compile(List<String> more, JavaFileObject... sources) {
    return compiler(compiler)
        .withProcessors(new HoldallProcessor())
        .withOptions(Stream.concat(options.stream(), more.stream()).toList())
        .compile(sources);
  }
}
