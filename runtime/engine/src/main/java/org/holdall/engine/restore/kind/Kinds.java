package org.holdall.engine.restore.kind;

import java.util.HashMap;
import java.util.Map;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** The restorers of all kinds that the site may have already, and of tags, which any element may have. */
public final class Kinds {
  private static final String ID = "id";

  private final KindContext context;
  private final Map<String, KindRestorer> kinds = new HashMap<>();

  private Kinds(KindContext context) {
    this.context = context;
  }

  /** For one pass of checks, or one attempt of a restore. */
  public static Kinds of(KindContext context) {
    return new Kinds(context);
  }

  /** The restorer of an element's rows; null if they are always made, and as annotations say. */
  public @Nullable KindRestorer get(Element element) {
    Source source = element.source();
    if (source == null || source.annotated() == null) {
      return null;
    }
    boolean itself = source.key().isEmpty() || source.key().equals(ID);
    return itself ? kinds.get(source.annotated()) : null;
  }

  KindContext context() {
    return context;
  }
}
