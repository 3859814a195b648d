package org.holdall.compiler.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.holdall.annotations.Generated;
import org.holdall.compiler.model.Marks;

/** The one place that writes files: marks them as generated and names what they were made from. */
public final class Output {
  /** As JavaPoet writes it: on two lines. */
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\R *}");

  private static final Set<String> JAVA_LANG =
      Set.of("Override", "String", "IndexOutOfBoundsException", "SuppressWarnings");

  private final Filer filer;
  private final Elements elements;
  private final Set<String> resources = new HashSet<>();

  /** Writes through the compiler's filer. */
  public Output(ProcessingEnvironment environment) {
    filer = environment.getFiler();
    elements = environment.getElementUtils();
  }

  /**
   * Writes a class.
   *
   * @param names what of the author's it names
   */
  void type(ClassName name, TypeSpec.Builder type, TypeElement from, List<Element> names)
      throws IOException {
    Deprecations.suppressed(names, new Marks(elements)).ifPresent(type::addAnnotation);
    TypeSpec spec = type.addAnnotation(AnnotationSpec.builder(Generated.class)
            .addMember("value", "$T.class", Names.of(from))
            .build())
        .build();
    String text = JavaFile.builder(name.packageName(), spec)
        .indent("  ")
        .skipJavaLangImports(!hidden(elements.getPackageOf(from)))
        .build()
        .toString();
    try (Writer out = filer.createSourceFile(name.reflectionName(), from).openWriter()) {
      out.write(EMPTY_BODY.matcher(text).replaceAll("{}"));
    }
  }

  /** Whether a class of the author's package hides one of {@code java.lang} that generated code names. */
  private static boolean hidden(PackageElement pack) {
    return pack.getEnclosedElements().stream()
        .anyMatch(type -> JAVA_LANG.contains(type.getSimpleName().toString()));
  }

  /** A resource that an earlier compilation wrote. */
  Optional<String> read(String name) {
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).openInputStream()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // there was none
    }
  }

  /** Writes a resource, once: two trees with one id are an error of their own. */
  void resource(String name, String text, Element... from) throws IOException {
    if (!resources.add(name)) {
      return;
    }
    try (Writer out =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, from).openWriter()) {
      out.write(text);
    }
  }
}
