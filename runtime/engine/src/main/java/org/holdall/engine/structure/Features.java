package org.holdall.engine.structure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.holdall.annotations.Feature;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** What plugins can do, as their trees declare it; one of a plugin's trees is enough. */
public final class Features {
  private final Set<String> declared = new HashSet<>();

  /** The features that these trees declare. */
  public Features(Collection<Tree> trees) {
    trees.forEach(
        tree -> tree.features().forEach(feature -> declared.add(tree.component() + " " + feature)));
  }

  /** The feature that a condition's term names, null if it names none. */
  public static @Nullable Feature named(String term) {
    return Arrays.stream(Feature.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(term))
        .findFirst()
        .orElse(null);
  }

  /** Whether a plugin has a feature, by its component. */
  public boolean has(String component, Feature feature) {
    return declared.contains(component + " " + feature);
  }
}
