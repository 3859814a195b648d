package org.holdall.engine.restore.kind;

import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.Row;

/** Question categories: left out until questions are restored. */
final class QuestionCategories implements KindRestorer {
  @Override
  public Found find(Row row) {
    return Found.LEFT_OUT;
  }

  @Override
  public Found check(Row row, Findings findings) {
    findings.warning(
        "The archive has question categories: this version leaves them and their questions out.");
    return Found.LEFT_OUT;
  }
}
