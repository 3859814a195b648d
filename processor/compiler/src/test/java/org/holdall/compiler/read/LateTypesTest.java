package org.holdall.compiler.read;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;
import org.junit.jupiter.api.Test;

/** What another processor generates comes after trees were read: never is a part of one left out in silence. */
class LateTypesTest {

  @SupportedAnnotationTypes("*")
  private static final class Late extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("test.Late").openWriter()) {
          out.write("""
              package test;
              import org.holdall.annotations.*;

              @BackupElement("option")
              @Source(table = "choice_options", key = "choiceid", orderBy = "id")
              public record Late(@Attr long id, String text, Integer maxanswers, long timemodified) {
                public static final String NAME = "options";
              }
              """);
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
      return false;
    }
  }

  private static Compilation compile(String from, String to) {
    String code = Records.CHOICE
        .replace("@MapsTo(Option.class) long optionid", "@NotAnId(\"test\") long optionid")
        .replace(from, to);
    return javac()
        .withProcessors(new Late(), new HoldallProcessor(), new IndexProcessor())
        .compile(
            Sources.of("Choice", code),
            Sources.of("Also", "@interface Also { Class<?>[] value(); }"));
  }

  private static void refused(Compilation compilation) {
    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(Locale.ROOT))
            .contains("[HOLDALL-ROOT]", "the tree of Choice needs what another processor"));
  }

  @Test
  void childrenThatComeLate() {
    refused(compile("List<Option>", "List<Late>"));
  }

  @Test
  void constantsThatComeLate() {
    refused(compile("@Children(\"options\")", "@Children(Late.NAME)"));
    refused(
        compile("@BackupElement(\"option\")", "@BackupElement(\"option\") @FormerName(Late.NAME)"));
  }

  @Test
  void classesThatComeLate() {
    refused(compile(
        "@BackupElement(\"choice\")", "@BackupElement(value = \"choice\", hooks = Late.class)"));
  }

  @Test
  void whatDoesNotNeedThem() {
    assertThat(compile("", "").errors()).isEmpty();
    assertThat(compile(
                "@Plugin(\"mod_choice\")",
                "@Plugin(\"mod_choice\") @Also({Late.class, ChoiceStructureStep.class})")
            .errors())
        .isEmpty();
  }
}
