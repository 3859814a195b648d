package org.holdall.compiler.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.BackupElement;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.TreeModel;
import org.jspecify.annotations.Nullable;

/** Names of what is generated for one tree. */
final class Names {
  private final ClassName root;
  private final List<String> elements = new ArrayList<>();
  private final List<String> capitals = new ArrayList<>();

  Names(TreeModel model) {
    root = ClassName.get(model.root().type());
    NameAllocator allocator = new NameAllocator();
    NameAllocator humps = new NameAllocator();
    for (Node node : model.nodes()) {
      String name =
          node == model.root() && wrapper(model) ? "wrapper" : node.element().name();
      elements.add(allocator.newName(
          name.isEmpty() ? "element" : name)); // reported, or links without an element
      capitals.add(humps.newName(capital(elements.get(elements.size() - 1))));
    }
  }

  /** Whether the root's name is made of the plugin's and the host's. */
  private static boolean wrapper(TreeModel model) {
    Mark element = model.root().mark(BackupElement.class);
    return model.tree().host() != null
        && (element == null || element.text("value").isEmpty());
  }

  ClassName step() {
    return generated("StructureStep");
  }

  ClassName hooks() {
    return generated("Restore");
  }

  /** Of {@code grade_item}: {@code GradeItem}. */
  private static String capital(String name) {
    String capital = Stream.of(name.split("_+"))
        .filter(part -> !part.isEmpty())
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining());
    return capital.isEmpty() ? name : capital;
  }

  /** Name for an element: its XML name, made a Java name and unique in the tree. */
  String element(int number) {
    return elements.get(number);
  }

  /** What follows {@code before} and {@code after} in the names of an element's hooks; unique in the tree. */
  String capital(int number) {
    return capitals.get(number);
  }

  static ClassName of(TypeElement type) {
    return ClassName.get(type);
  }

  /** A type as the type of something: not raw. */
  static TypeName any(TypeElement type) {
    return type.getTypeParameters().isEmpty()
        ? of(type)
        : ParameterizedTypeName.get(
            of(type),
            type.getTypeParameters().stream()
                .map(each -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new));
  }

  /** A new one of the class that an annotation names. Not by its qualified name: that does not tell where the package ends. */
  static CodeBlock create(@Nullable Mark mark, String value) {
    TypeElement type = Objects.requireNonNull(Objects.requireNonNull(mark).type(value));
    return CodeBlock.of("new $T$L()", of(type), type.getTypeParameters().isEmpty() ? "" : "<>");
  }

  private ClassName generated(String suffix) {
    return ClassName.get(root.packageName(), String.join("", root.simpleNames()) + suffix);
  }
}
