package org.holdall.engine.structure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.holdall.engine.HoldallException;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;

/** Used by generated code: reads the description of a tree that the compiler wrote beside a step. */
public final class Descriptions {
  private Descriptions() {}

  /**
   * Reads a tree.
   *
   * @param step generated step, whose class loader knows the description
   * @param id the tree's id
   * @throws HoldallException if the description is missing or cannot be read
   */
  public static Tree read(Class<?> step, String id) {
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
