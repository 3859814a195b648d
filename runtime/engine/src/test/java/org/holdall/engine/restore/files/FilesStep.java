package org.holdall.engine.restore.files;

import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.jspecify.annotations.Nullable;

/** A step that knows files, without being generated. */
final class FilesStep implements StructureStep {
  private final Tree tree = TreeText.parse("""
      format 1
      tree core.final.files component=core task=FINAL order=400 file=files.xml
      element files one
        element file many
          source table=files key=id annotated=FILE
          attribute id long
          field contenthash String
          field contextid long
          field component String
          field filearea String
          field itemid long
          field filepath String
          field filename String
          field userid Long
          field filesize long
          field mimetype String
          field source String
          field author String
          field license String
          field sortorder long
          field repositorytype String
          field repositoryid Long
          field reference String
      """);

  @Override
  public Tree tree() {
    return tree;
  }

  @Override
  public int column(int element, String name) {
    return tree.elements().get(element).indexOf(name);
  }

  @Override
  public void write(int element, Row row, XmlOutput out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void restore(int element, Row row, RestoredRow out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<@Nullable String[]> rows(int element, BackupScope in) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Converter converter(int element, int field) {
    throw new UnsupportedOperationException();
  }
}
