package org.holdall.modules.mod.folder;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** Folders of old archives are as open as the site's administrator likes. */
public final class FolderHooks extends FolderRestore {
  /** Made by generated code. */
  public FolderHooks() {}

  @Override
  protected void beforeFolder(Row row, RestoredRow out, RestoreScope in) {
    String open = in.config("folder", "showexpanded");
    if (!row.has(FOLDER_SHOWEXPANDED) && open != null) {
      out.set("showexpanded", open);
    }
  }
}
