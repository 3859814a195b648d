package org.holdall.modules.mod.glossary;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** What a glossary may be on this site, and in this course. */
public final class GlossaryHooks extends GlossaryRestore {
  private static final String FORMATS = "SELECT [name] FROM {glossary_formats}";
  private static final String MAIN =
      "SELECT COUNT(*) FROM {glossary} WHERE [course] = ? AND [mainglossary] = 1";

  /** Made by generated code. */
  public GlossaryHooks() {}

  @Override
  protected void beforeGlossary(Row row, RestoredRow out, RestoreScope in) {
    List<String> formats = in.once(
        "glossary formats",
        () -> in.rows(FORMATS, 1).stream()
            .map(each -> String.valueOf(each.get(0)))
            .toList());
    if (!formats.isEmpty() && !formats.contains(row.text(GLOSSARY_DISPLAYFORMAT))) {
      out.set("displayformat", "dictionary");
    }
    if (row.id(GLOSSARY_GLOBALGLOSSARY) != 0 && !in.may("mod/glossary:manageentries")) {
      out.set("globalglossary", 0);
    }
    if (row.id(GLOSSARY_MAINGLOSSARY) == 1 && hasMain(in)) {
      out.set("mainglossary", 0);
    }
  }

  /** A course has one main glossary. */
  private static boolean hasMain(RestoreScope in) {
    List<List<@Nullable String>> count = in.rows(MAIN, 1, in.resolved(in.word("COURSE")));
    return !"0".equals(count.get(0).get(0));
  }

  @Override
  protected void beforeEntry(Row row, RestoredRow out, RestoreScope in) {
    if (row.id(ENTRY_DEFINITIONTRUST) != 0
        && !("1".equals(in.config("core", "enabletrusttext"))
            && in.may("moodle/site:trustcontent"))) {
      out.set("definitiontrust", 0);
    }
  }
}
