package org.holdall.modules.old;

import java.io.IOException;
import java.util.List;
import org.holdall.engine.upgrade.ArchiveAge;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** A category held questions; since 4.0 it holds entries, which have versions, which are questions. */
public final class QuestionEntries implements Upgrader {
  private static final long SINCE = 20220202;

  /** Made by the service loader. */
  public QuestionEntries() {}

  @Override
  public String since() {
    return "4.0";
  }

  @Override
  public boolean concerns(ArchiveAge age) {
    return age.before(since()) || age.before(SINCE);
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    RandomQuestions.of(archive); // who needs them finds none afterwards
    long[] category = new long[1];
    archive.rewrite(
        "questions.xml",
        new Rewrite()
            .first(RandomQuestions.CATEGORY, each -> {
              category[0] = each.id();
              return List.of();
            })
            .name(RandomQuestions.CATEGORY + "/questions", "question_bank_entries")
            .replace(
                RandomQuestions.QUESTION,
                question -> RandomQuestions.is(question)
                    ? List.of()
                    : List.of(entry(question, category[0]))));
  }

  private static OldElement entry(OldElement question, long category) {
    String id = String.valueOf(question.id());
    OldElement version = new OldElement("question_versions").attribute("id", id);
    version.add(new OldElement("version").text("1"));
    version.add(new OldElement("status").text(question.number("hidden") == 0 ? "ready" : "hidden"));
    OldElement entry = new OldElement("question_bank_entry")
        .set("ownerid", question.value("createdby"))
        .set("idnumber", question.value("idnumber"))
        .set("questioncategoryid", String.valueOf(category))
        .attribute("id", id)
        .add(new OldElement("question_version").add(version));
    question.leave("version", "hidden", "idnumber");
    version.add(new OldElement("questions").add(question));
    return entry;
  }
}
