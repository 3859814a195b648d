package org.holdall.engine.restore;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.holdall.engine.xml.LinkDecoder;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Tree;

/** What anything in any tree refers to: only for that new ids are kept. */
final class References {
  private final Set<String> names = new HashSet<>();

  References(Collection<Tree> trees) {
    names.addAll(LinkDecoder.mappings(trees));
    for (Tree tree : trees) {
      tree.elements().forEach(this::add);
    }
  }

  private void add(Element element) {
    element.fields().stream()
        .map(Field::mapsTo)
        .filter(java.util.Objects::nonNull)
        .forEach(names::add);
  }

  /** Whether a field or link points to elements of this type. */
  boolean to(String type) {
    return names.contains(type);
  }

  /** Whether the element's own id names items of a file area. */
  static boolean namesFiles(Element element, String idMember) {
    return element.files().stream().map(FileArea::itemId).anyMatch(idMember::equals);
  }
}
