package org.holdall.engine.structure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.holdall.engine.HoldallException;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.jspecify.annotations.Nullable;

/**
 * What all generated steps share: the description that the compiler wrote beside them, and what there is to do for elements
 * without fields, tables or XML. For generated classes only.
 */
public abstract class GeneratedStep implements StructureStep {
  /** Read once for a class, however many steps are made of it. */
  private static final ClassValue<Description> DESCRIPTIONS = new ClassValue<>() {
    @Override
    protected Description computeValue(Class<?> type) {
      return new Description();
    }
  };

  private final String id;
  private final Description description = DESCRIPTIONS.get(getClass());

  /**
   * Made by a generated class.
   *
   * @param id the tree's id, which names the description
   */
  protected GeneratedStep(String id) {
    this.id = id;
  }

  /**
   * The tree, read when it is first asked for.
   *
   * @throws HoldallException if the description is missing or cannot be read
   */
  @Override
  public final Tree tree() {
    return description.tree(getClass(), id);
  }

  @Override
  public void write(int element, Row row, XmlOutput out) throws IOException {
    // a tree that only declares links has no XML
  }

  @Override
  public int column(int element, String name) {
    return -1;
  }

  @Override
  public void restore(int element, Row row, RestoredRow out) {
    // no table to write to
  }

  private static final class Description {
    private volatile @Nullable Tree tree;

    Tree tree(Class<?> step, String id) {
      Tree known = tree;
      if (known == null) {
        known = read(step, id);
        tree = known;
      }
      return known;
    }

    private static Tree read(Class<?> step, String id) {
      String name = "META-INF/holdall/" + id + ".tree";
      try (InputStream in = step.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new HoldallException(
              name + " is missing beside " + step.getName() + ": build the module again");
        }
        return TreeText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new HoldallException(name + " cannot be read: " + e.getMessage());
      }
    }
  }
}
