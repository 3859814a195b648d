package org.holdall.compiler.read;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;
import org.holdall.compiler.testing.Loaded;
import org.holdall.compiler.testing.NoScope;
import org.holdall.compiler.testing.Sources;
import org.holdall.engine.structure.StructureStep;
import org.junit.jupiter.api.Test;

/** Classes whose accessors Lombok writes. */
class LombokTest {
  private static final String CODE = """
      @lombok.Value
      @lombok.Builder
      @Plugin("core")
      @Step(value = "made", task = Task.ACTIVITY, order = 10)
      @BackupElement("made")
      @Source(rows = Choice.Rows.class)
      public class Choice {
        @Attr long id;
        String text;

        public static final class Rows implements org.holdall.engine.structure.RowSource<Choice> {
          @Override public java.util.stream.Stream<Choice> rows(org.holdall.engine.structure.BackupScope in) {
            return java.util.stream.Stream.of(Choice.builder().id(7).text("made").build());
          }
        }
      }
      """;

  private static Processor lombok() {
    return ServiceLoader.load(Processor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.getClass().getName().startsWith("lombok."))
        .filter(each -> each.getClass().getName().endsWith("AnnotationProcessor"))
        .findFirst()
        .orElseThrow();
  }

  private static Compilation compile(Processor... processors) {
    return javac().withProcessors(processors).compile(Sources.of("Choice", CODE));
  }

  @Test
  void besideLombok() {
    Compilation compilation = compile(lombok(), new HoldallProcessor(), new IndexProcessor());
    assertThat(compilation.errors()).isEmpty();
    StructureStep step = Loaded.step(compilation, "ChoiceStructureStep");
    assertThat(step.rows(0, new NoScope())).containsExactly(new String[] {"7", "made"});
  }

  @Test
  void beforeLombokOneLineSaysWhatToDo() {
    Compilation compilation = compile(new HoldallProcessor(), new IndexProcessor(), lombok());
    assertThat(compilation.errors().stream().map(each -> each.getMessage(Locale.ROOT)))
        .hasSize(2)
        .anyMatch(each -> each.contains("[HOLDALL-ACCESS] Choice.id"))
        .anyMatch(each -> each.contains("[HOLDALL-ACCESS] Choice.text"))
        .allMatch(each -> each.contains("name it before Holdall among the processors"));
  }
}
