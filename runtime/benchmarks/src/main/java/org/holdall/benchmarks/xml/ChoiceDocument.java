package org.holdall.benchmarks.xml;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice and its rows as texts, the way a database gives them and {@code choice.xml} holds them. The first value of
 * a row is the attribute {@code id}, the others are its fields.
 */
public final class ChoiceDocument {
  static final List<String> CHOICE = List.of(
      "id",
      "name",
      "intro",
      "introformat",
      "publish",
      "showresults",
      "display",
      "allowupdate",
      "allowmultiple",
      "showunanswered",
      "limitanswers",
      "timeopen",
      "timeclose",
      "timemodified",
      "completionsubmit",
      "showpreview",
      "includeinactive",
      "showavailable");
  static final List<String> OPTION = List.of("id", "text", "maxanswers", "timemodified");
  static final List<String> ANSWER = List.of("id", "userid", "optionid", "timemodified");

  static final String MODULE = "56";
  static final String CONTEXT = "120";

  private static final int USERS = 20_000;

  final String[] choice;
  final List<String[]> options;
  final List<String[]> answers;

  private ChoiceDocument(String[] choice, List<String[]> options, List<String[]> answers) {
    this.choice = choice;
    this.options = options;
    this.answers = answers;
  }

  /** A choice with this many answers, always the same; without {@code >}, which XML writers escape or not. */
  public static ChoiceDocument of(int answers) {
    String[] choice = "0 0 0 1 0 1 1 1 0 0 0 1699000000 1701000000 1699500000 1 0 1 0".split(" ");
    choice[0] = "4";
    choice[1] = "Où aller? The mill & its weir";
    choice[2] = "Choose one place, < 20 km away; see $@CHOICEVIEWBYID*56@$ for the day.";
    List<String[]> options = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      options.add(new String[] {text(10 + i), "Place <" + i, "0", "1699500000"});
    }
    List<String[]> rows = new ArrayList<>(answers);
    for (int i = 0; i < answers; i++) {
      rows.add(new String[] {
        text(1_000_011L + i),
        text(1_000_001L + i % USERS),
        text(10 + i % 3),
        text(1_700_000_000L + i)
      });
    }
    return new ChoiceDocument(choice, options, rows);
  }

  /** The same without answers. */
  ChoiceDocument withoutAnswers() {
    return new ChoiceDocument(choice, options, List.of());
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
