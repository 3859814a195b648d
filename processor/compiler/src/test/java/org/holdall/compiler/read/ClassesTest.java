package org.holdall.compiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Loaded;
import org.holdall.compiler.testing.NoScope;
import org.holdall.compiler.testing.Sources;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;

/** Elements need not be records: what is declared counts, not how. */
class ClassesTest {
  private static final String HEAD = """
      @Plugin("core")
      @Step(value = "options", task = Task.ACTIVITY, order = 10)
      @BackupElement("options")
      """;

  private static final String OPTION = """
      @BackupElement("option")
      @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
      """;

  private static final List<String> FIELDS =
      List.of("id long", "text String", "maxanswers Integer", "timemodified long");

  private static StructureStep step(Compilers compiler, String code) {
    Compilation compilation = compiler.compile(sources(code));
    assertThat(compilation.errors()).isEmpty();
    return Loaded.step(compilation, "ChoiceStructureStep");
  }

  private static JavaFileObject[] sources(String code) {
    return new JavaFileObject[] {Sources.of("Choice", code)};
  }

  private static Stream<String> fields(Element element) {
    return element.fields().stream().map(field -> field.name() + " " + field.javaType());
  }

  private static List<Element> options(Compilers compiler, String members) {
    StructureStep step = step(compiler, HEAD + "public class Choice {" + members + "}");
    return step.tree().root().children().stream().map(each -> each.element()).toList();
  }

  private static void option(Compilers compiler, String declaration) {
    List<Element> options =
        options(compiler, "@Children private List<Option> options;\n" + OPTION + declaration);
    assertThat(options).hasSize(1);
    assertThat(fields(options.get(0))).containsExactlyElementsOf(FIELDS);
    assertThat(options.get(0).fields()).extracting(Field::attribute).startsWith(true, false);
  }

  @CompilerTest
  void fields(Compilers compiler) {
    option(compiler, """
        static class Option {
          static final int NO_MEMBER = 1;
          transient String neither;
          @Attr private long id;
          protected String text;
          Integer maxanswers;
          public long timemodified;
          void nor() {}
        }
        """);
  }

  @CompilerTest
  void annotationsOnAccessors(Compilers compiler) {
    option(compiler, """
        static class Option {
          private final long id = 1;
          private final String text = "";
          private Integer maxanswers;
          private long timemodified;
          @Attr public long getId() { return id; }
          public String text() { return text; }
          public Integer getMaxanswers() { return maxanswers; }
          public long getTimemodified() { return timemodified; }
          public boolean isOpen() { return true; }
        }
        """);
  }

  @CompilerTest
  void inheritedMembers(Compilers compiler) {
    option(compiler, """
        static final class Option extends Text<Integer> { private long timemodified; }
        static class Text<T> extends Row<String> { private T maxanswers; }
        abstract static class Row<T> { @Attr protected long id; private T text; }
        """);
  }

  @CompilerTest
  void accessorsWithABuilder(Compilers compiler) {
    option(compiler, """
        abstract static class Option {
          @Attr abstract long getId();
          abstract String getText();
          abstract Integer maxanswers();
          abstract long timemodified();
          abstract Builder toBuilder();
          abstract static class Builder { abstract Builder text(String text); abstract Option build(); }
        }
        """);
  }

  @CompilerTest
  void accessorsOfInterfaces(Compilers compiler) {
    option(compiler, """
        interface Option extends Identified {
          String text();
          Integer maxanswers();
          long timemodified();
          default boolean open() { return true; }
        }
        interface Identified { @Attr long id(); }
        """);
  }

  @CompilerTest
  void itemsOfGenericTypes(Compilers compiler) {
    List<Element> options = options(compiler, """
        @Children List<? extends Option<String, Integer>> options;
        @BackupElement("option")
        @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
        record Option<T, N>(@Attr long id, T text, N maxanswers, long timemodified) {}
        """);
    assertThat(fields(options.get(0))).containsExactlyElementsOf(FIELDS);
  }

  @CompilerTest
  void aSealedTypeStandsForAllThatItPermits(Compilers compiler) {
    List<Element> options = options(compiler, """
        @Children("all") List<Option> options;
        sealed interface Option permits Limited, Free {}
        @BackupElement("limited")
        @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY", is = "maxanswers = 1")
        record Limited(@Attr long id, String text, long timemodified) implements Option {}
        sealed interface Free extends Option permits Plain {}
        @BackupElement("plain")
        @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY", is = "maxanswers = 0")
        record Plain(@Attr long id, String text, long timemodified) implements Free {}
        """);
    assertThat(options).extracting(Element::name).containsExactly("limited", "plain");
  }

  @CompilerTest
  void valuesOfOtherTypesAreConverted(Compilers compiler) {
    List<Element> options = options(compiler, """
        @Children List<Option> options;
        @BackupElement("option")
        @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
        record Option(@Attr long id, @Convert(AsItIs.class) Colour text, Optional<Integer> maxanswers, long timemodified) {}
        enum Colour { RED, GREEN }
        public static final class AsItIs implements org.holdall.engine.structure.Converter {
          @Override public String write(String value, org.holdall.engine.structure.BackupScope in) { return value; }
          @Override public String read(String text) { return text; }
        }
        """);
    assertThat(fields(options.get(0)))
        .containsExactly(
            "id long",
            "text test.Choice.Colour",
            "maxanswers java.util.Optional<Integer>",
            "timemodified long");
  }

  @CompilerTest
  void rowsOfAClassAreReadByItsAccessors(Compilers compiler) {
    StructureStep step = step(compiler, HEAD + """
        @Source(rows = Choice.Rows.class)
        public class Choice {
          @Attr private final long id = 7;
          String text = "plain";
          private boolean open = true;
          private String name = "hidden";
          public long getId() { return id; }
          public boolean isOpen() { return open; }
          String name() { return name + "!"; }

          public static final class Rows implements org.holdall.engine.structure.RowSource<Choice> {
            @Override public java.util.stream.Stream<Choice> rows(org.holdall.engine.structure.BackupScope in) {
              return java.util.stream.Stream.of(new Choice());
            }
          }
        }
        """);
    assertThat(step.rows(0, new NoScope()))
        .containsExactly(new String[] {"7", "plain", "1", "hidden!"});
  }
}
