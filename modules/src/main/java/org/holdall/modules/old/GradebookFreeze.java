package org.holdall.modules.old;

import java.io.IOException;
import java.util.List;
import org.holdall.engine.upgrade.ArchiveAge;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** That calculations are frozen was an attribute of the whole gradebook, and is an element of its own. */
public final class GradebookFreeze implements Upgrader {
  private static final String FREEZE = "calculations_freeze";
  private static final long SINCE = 20160527;

  /** Made by the service loader. */
  public GradebookFreeze() {}

  @Override
  public String since() {
    return "3.2";
  }

  @Override
  public boolean concerns(ArchiveAge age) {
    return age.before(SINCE) || age.before("3.0");
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    archive.rewrite("gradebook.xml", new Rewrite().first("gradebook", gradebook -> {
          String freeze = gradebook.attributes().remove(FREEZE);
          return freeze == null
              ? List.of()
              : List.of(new OldElement("attributes").set(FREEZE, freeze));
        }));
  }
}
