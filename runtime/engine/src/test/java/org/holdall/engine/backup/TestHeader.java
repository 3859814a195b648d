package org.holdall.engine.backup;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.structure.XmlOutput;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.jspecify.annotations.Nullable;

/** A step for {@code moodle_backup.xml} with one row of texts below {@code information}. */
abstract class TestHeader implements StructureStep {
  private final List<String> names;
  private final Tree tree;

  TestHeader(List<String> names) {
    this.names = names;
    StringBuilder text = new StringBuilder("format 1\n");
    text.append(
        "tree core.final.moodle_backup component=core task=FINAL order=500 file=moodle_backup.xml\n");
    text.append("element moodle_backup one type=x.Backup\n");
    text.append("  element information one type=x.Information\n    source rows=x.Rows\n");
    names.forEach(name -> text.append("    field ").append(name).append(" String\n"));
    tree = TreeText.parse(text.toString());
  }

  abstract @Nullable String[] values(BackupScope in);

  @Override
  public Tree tree() {
    return tree;
  }

  @Override
  public void write(int element, Row row, XmlOutput out) throws IOException {
    out.start(element == 0 ? "moodle_backup" : "information").content();
    for (int i = 0; element == 1 && i < names.size(); i++) {
      out.field(names.get(i), row, i);
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
    return Stream.<@Nullable String[]>of(values(in));
  }
}
