package org.holdall.modules.quizaccess.seb;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** The template is the site's own: found, or made; without an enabled one a quiz does not ask for one. */
public final class SafeExamBrowserHooks extends SafeExamBrowserRestore {
  private static final String SETTINGS = "quizaccess_seb_quizsettings";

  /** The value of {@code requiresafeexambrowser} for a set-up by template. */
  private static final long BY_TEMPLATE = 2;

  private long settings;
  private boolean byTemplate;

  @Override
  protected void beforeQuizaccessSebQuizsettings(Row row, RestoredRow out, RestoreScope in) {
    byTemplate = row.id(QUIZACCESS_SEB_QUIZSETTINGS_REQUIRESAFEEXAMBROWSER) == BY_TEMPLATE;
    out.set("templateid", 0).set("timecreated", in.word("NOW"));
    if (byTemplate) {
      out.set("requiresafeexambrowser", 0);
    }
  }

  @Override
  protected void afterQuizaccessSebQuizsettings(Row row, long newId, RestoreScope in) {
    settings = newId;
  }

  @Override
  protected void beforeQuizaccessSebTemplate(Row row, RestoredRow out, RestoreScope in) {
    long found = find(row, in);
    if (found != 0) {
      use(row, found, in);
      out.skip();
    }
    out.set("timecreated", in.word("NOW"));
  }

  @Override
  protected void afterQuizaccessSebTemplate(Row row, long newId, RestoreScope in) {
    use(row, newId, in);
  }

  private void use(Row row, long template, RestoreScope in) {
    if (row.id(QUIZACCESS_SEB_TEMPLATE_ENABLED) != 0) {
      in.set(SETTINGS, settings, "templateid", template);
      if (byTemplate) {
        in.set(SETTINGS, settings, "requiresafeexambrowser", BY_TEMPLATE);
      }
    }
  }

  private static long find(Row row, RestoreScope in) {
    String sql = "SELECT MIN([id]) FROM {quizaccess_seb_template} WHERE ";
    List<List<@Nullable String>> found = in.sameSite()
        ? in.rows(sql + "[id] = ?", 1, row.id(QUIZACCESS_SEB_TEMPLATE_ID))
        : in.rows(
            sql + "[name] = ? AND [content] = ?",
            1,
            String.valueOf(row.text(QUIZACCESS_SEB_TEMPLATE_NAME)),
            String.valueOf(row.text(QUIZACCESS_SEB_TEMPLATE_CONTENT)));
    String id = found.isEmpty() ? null : found.get(0).get(0);
    return id == null ? 0 : Long.parseLong(id);
  }
}
