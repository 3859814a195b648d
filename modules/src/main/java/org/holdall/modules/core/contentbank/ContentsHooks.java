package org.holdall.modules.core.contentbank;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** A content that the course has already is not added again. */
public final class ContentsHooks extends ContentsRestore {
  private @Nullable Set<List<@Nullable String>> there;

  /** Made by generated code. */
  public ContentsHooks() {}

  @Override
  protected void beforeContent(Row row, RestoredRow out, RestoreScope in) {
    if (there == null) {
      String sql = "SELECT [name], [contenttype], [instanceid], [timecreated]"
          + " FROM {contentbank_content} WHERE [contextid] = ?";
      there = new HashSet<>(in.rows(sql, 4, in.word("COURSE_CONTEXT")));
    }
    List<@Nullable String> content = Arrays.asList(
        row.text(CONTENT_NAME),
        row.text(CONTENT_CONTENTTYPE),
        row.text(CONTENT_INSTANCEID),
        row.text(CONTENT_TIMECREATED));
    if (!there.add(content)) {
      out.skip();
    }
  }
}
