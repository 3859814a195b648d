package org.holdall.modules.old;

import java.io.IOException;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** The comments that marking guides offer stood among the criteria by mistake until 2.5. */
public final class GuideComments implements Upgrader {
  private static final String PLUGIN = "plugin_gradingform_guide_definition";
  private static final String COMMENTS = "guidecomments";

  /** Made by the service loader. */
  public GuideComments() {}

  @Override
  public String since() {
    return "2.5";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    for (String folder : archive.activities("")) {
      archive.rewrite(
          folder + "/grading.xml",
          new Rewrite()
              .change("areas/area/definitions/definition/" + PLUGIN, GuideComments::upgrade));
    }
  }

  private static void upgrade(OldElement guide) {
    OldElement criteria = guide.child("guidecriteria");
    OldElement comments = criteria == null ? null : criteria.child(COMMENTS);
    if (criteria != null && comments != null) {
      criteria.leave(COMMENTS);
      guide.add(comments);
    }
  }
}
