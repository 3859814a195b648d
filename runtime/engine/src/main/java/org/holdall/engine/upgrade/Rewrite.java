package org.holdall.engine.upgrade;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a file is rewritten while it streams: what becomes of the elements on some paths. Everything else stays as it is. A path
 * is that of the names from the root, {@code course/tags/tag}, as the file had them; rules are asked in the file's order.
 */
public final class Rewrite {
  final Map<String, Function<OldElement, List<OldElement>>> elements = new HashMap<>();
  final Map<String, Function<OldElement, List<OldElement>>> firsts = new HashMap<>();
  final Map<String, Supplier<List<OldElement>>> lasts = new HashMap<>();
  final Map<String, String> names = new HashMap<>();

  /** Changes nothing yet. */
  public Rewrite() {}

  /** Puts other elements into the place of each one of a path; none to leave it out. */
  public Rewrite replace(String path, Function<OldElement, List<OldElement>> change) {
    elements.put(path, change);
    return this;
  }

  /** Changes each element of a path. */
  public Rewrite change(String path, Consumer<OldElement> change) {
    return replace(path, element -> {
      change.accept(element);
      return List.of(element);
    });
  }

  /** Leaves out the elements of a path. */
  public Rewrite leave(String path) {
    return replace(path, element -> List.of());
  }

  /**
   * Adds children before all others of each element of a path, which is too large to be held: it is shown with its attributes
   * only. What is changed of those is changed.
   */
  public Rewrite first(String path, Function<OldElement, List<OldElement>> children) {
    firsts.put(path, children);
    return this;
  }

  /** Adds children behind all others of each element of a path. */
  public Rewrite last(String path, Supplier<List<OldElement>> children) {
    lasts.put(path, children);
    return this;
  }

  /** Gives each element of a path another name. */
  public Rewrite name(String path, String name) {
    names.put(path, name);
    return this;
  }

  /** Writes what is read, changed. Neither stream is closed. */
  void run(InputStream in, OutputStream out, String shown) {
    new RewriteRun(this, in, out, shown).run();
  }
}
