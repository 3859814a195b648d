package org.holdall.engine.backup;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.jspecify.annotations.Nullable;

/** A step from the text form of a tree: does what generated code does, without being generated. */
final class TestStep implements StructureStep {
  private final Tree tree;
  private final List<ElementNode> nodes;

  TestStep(String text) {
    tree = TreeText.parse("format 1\n" + text);
    nodes = ElementNode.all(tree);
  }

  @Override
  public Tree tree() {
    return tree;
  }

  @Override
  public void write(int element, Row row, XmlOutput out) throws IOException {
    XmlOutput xml = out.start(nodes.get(element).element.name());
    List<Field> fields = nodes.get(element).element.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).attribute()) {
        xml.attribute(fields.get(i).name(), row, i);
      }
    }
    xml.content();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).attribute()) {
        xml.field(fields.get(i).name(), row, i);
      }
    }
  }

  @Override
  public int column(int element, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void restore(int element, Row row, RestoredRow out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<@Nullable String[]> rows(int element, BackupScope in) {
    return in.annotated("GROUP").stream().map(id ->
        new String[] {Long.toString(id), id % 2 == 0 ? Row.ABSENT : null});
  }

  @Override
  public Converter converter(int element, int field) {
    return new Converter() {
      @Override
      public @Nullable String write(@Nullable String value, BackupScope in) {
        return value == null ? LEFT_OUT : value + "!";
      }

      @Override
      public @Nullable String read(@Nullable String text) {
        return text;
      }
    };
  }
}
