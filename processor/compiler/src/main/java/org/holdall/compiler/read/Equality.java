package org.holdall.compiler.read;

import java.util.ArrayList;
import java.util.List;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Rulebook;

/** {@code left = right}, the form of {@code is}, {@code fill} and {@code with}. */
record Equality(String left, String right) {

  /** Reads an array of equalities; what is none is reported and left out. */
  static List<Equality> all(Mark mark, String member, String subject, Findings findings) {
    List<Equality> all = new ArrayList<>();
    for (String text : mark.texts(member)) {
      String[] sides = text.split("=", 2);
      if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
        findings.error(
            Rulebook.EQUALITY,
            mark.place(member),
            "\"" + text + "\" in " + member + " of " + subject + " is no equality",
            "Write it as \"name = value\"");
      } else {
        all.add(new Equality(sides[0].strip(), sides[1].strip()));
      }
    }
    return all;
  }
}
