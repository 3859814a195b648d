package org.holdall.benchmarks.xml;

import java.io.ByteArrayInputStream;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.jspecify.annotations.Nullable;

/** What the compiler generated for {@code Choice}, and the reader of a restore. */
final class HoldallReader implements ChoiceReader {
  private final StepReader reader = new StepReader(HoldallWriter.step());

  @Override
  public void read(byte[] xml, RowSink sink) {
    @Nullable
    String[][] values = {
      new String[ChoiceDocument.CHOICE.size()],
      new String[ChoiceDocument.OPTION.size()],
      new String[ChoiceDocument.ANSWER.size()]
    };
    reader.read(new ByteArrayInputStream(xml), "choice.xml", new ElementSink() {
      @Override
      public boolean start(int element, ArchiveRow row) {
        @Nullable String[] into = values[element];
        for (int i = 0; i < into.length; i++) {
          into[i] = row.text(i);
        }
        sink.row(element, into);
        return true;
      }

      @Override
      public void end(int element) {}
    });
  }
}
