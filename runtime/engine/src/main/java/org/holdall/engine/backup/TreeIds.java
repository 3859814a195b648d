package org.holdall.engine.backup;

import java.util.EnumSet;
import java.util.Set;
import org.holdall.annotations.Kind;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Which ids a step needs of the steps before it, and which it finds for those after. */
final class TreeIds {
  /** A condition that depends on the grade items found. */
  private static final String GRADEBOOK = "gradebook_complete";

  private final Set<Kind> needs = EnumSet.noneOf(Kind.class);
  private final Set<Kind> finds = EnumSet.noneOf(Kind.class);

  TreeIds(Tree tree) {
    condition(tree.when());
    element(tree.root());
  }

  /** Whether it needs any ids. */
  boolean needs() {
    return !needs.isEmpty();
  }

  /** Whether it needs ids that the other finds. */
  boolean needs(TreeIds other) {
    return other.finds.stream().anyMatch(needs::contains);
  }

  private void element(Element element) {
    Source source = element.source();
    if (source != null && source.rows() != null) {
      needs.addAll(EnumSet.allOf(Kind.class)); // nobody knows what a class asks for
    } else if (source != null && source.annotated() != null) {
      needs.add(Kind.valueOf(source.annotated()));
    }
    for (Field field : element.fields()) {
      condition(field.when());
      if (field.annotate() != null) {
        Kind kind = Kind.valueOf(field.annotate());
        finds.add(kind == Kind.GRADE ? Kind.SCALE : kind);
      }
    }
    if (!element.files().isEmpty()) {
      finds.add(Kind.FILE);
    }
    for (Child child : element.children()) {
      condition(child.when());
      element(child.element());
    }
  }

  private void condition(@Nullable String when) {
    if (when != null && when.contains(GRADEBOOK)) {
      needs.add(Kind.GRADE_ITEM);
    }
  }
}
