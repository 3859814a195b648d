package org.holdall.testkit.released;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;

/** Backs up as a lock describes, without the code that was generated then. What only code can do, today's code does. */
public final class LockedStep implements StructureStep {
  private final Tree tree;
  private final List<Element> elements;
  private final StructureStep today;

  /**
   * A step of a lock.
   *
   * @param tree the lock's
   * @param today the plugin's step of today
   */
  public LockedStep(Tree tree, StructureStep today) {
    this.tree = tree;
    this.elements = tree.elements();
    this.today = today;
  }

  @Override
  public Tree tree() {
    return tree;
  }

  @Override
  public void write(int number, Row row, XmlOutput out) throws IOException {
    Element element = elements.get(number);
    out.start(element.name());
    for (int i = 0; i < element.fields().size(); i++) {
      Field field = element.fields().get(i);
      if (field.attribute()) {
        out.attribute(field.name(), row, i);
      }
    }
    out.content();
    for (int i = 0; i < element.fields().size(); i++) {
      Field field = element.fields().get(i);
      if (field.encrypted()) {
        out.secret(field.name(), row, i);
      } else if (!field.attribute()) {
        out.field(field.name(), row, i);
      }
    }
  }

  @Override
  public int column(int element, String name) {
    throw new UnsupportedOperationException("a lock restores nothing");
  }

  @Override
  public void restore(int element, Row row, RestoredRow out) {
    throw new UnsupportedOperationException("a lock restores nothing");
  }

  /** Rows of a class are made by today's, if they still are what the lock describes. */
  @Override
  public Stream<String[]> rows(int element, BackupScope in) {
    int now = today(elements.get(element));
    return now >= 0
            && today
                .tree()
                .elements()
                .get(now)
                .fields()
                .equals(elements.get(element).fields())
        ? today.rows(now, in)
        : Stream.of();
  }

  @Override
  public Converter converter(int element, int field) {
    int now = today(elements.get(element));
    String member = elements.get(element).fields().get(field).member();
    int position = now < 0 ? -1 : today.tree().elements().get(now).indexOf(member);
    return position < 0
        ? StructureStep.super.converter(element, field)
        : today.converter(now, position);
  }

  /** Number of the element of the same type, -1 if there is none. */
  private int today(Element element) {
    List<Element> all = today.tree().elements();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).type().equals(element.type())) {
        return i;
      }
    }
    return -1;
  }
}
