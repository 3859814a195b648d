package org.holdall.modules.core.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.jspecify.annotations.Nullable;

/** What a step of an attempt keeps, as far as it names parts of a question by their ids: the order of shuffled answers. */
public final class Responses {
  private static final String ANSWER = Answer.class.getName();

  /** Attempts are many: each of these is tried for each thing that they keep. */
  private static final Pattern ANSWERS =
      Pattern.compile(".*_(order|currentresponse|correctresponse)");

  private static final Pattern PARTS = Pattern.compile(".*_(stem|choice)order");
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private Responses() {}

  /** Says the value again if it is a list of ids. Ids of what was not restored stay. */
  public static void recode(
      @Nullable String name, @Nullable String value, RestoredRow out, RestoreScope in) {
    if (name == null || value == null) {
      return;
    }
    if (ANSWERS.matcher(name).matches()) {
      out.set("value", list(value, ANSWER, in));
    } else if (PARTS.matcher(name).matches()) {
      out.set("value", list(value, "question_match", in));
    }
  }

  private static String list(String ids, String mapping, RestoreScope in) {
    List<String> mapped = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      long known = ID.matcher(id).matches() ? in.mapped(mapping, Long.parseLong(id)) : 0;
      mapped.add(known == 0 ? id : Long.toString(in.resolved(known)));
    }
    return String.join(",", mapped);
  }
}
