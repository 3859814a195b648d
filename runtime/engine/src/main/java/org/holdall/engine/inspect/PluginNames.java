package org.holdall.engine.inspect;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the files of a backup name plugins. */
final class PluginNames {
  /** Elements whose text names a plugin, below their parents, with what stands before the name in its component. */
  private static final Map<String, String> NAMED = Map.ofEntries(
      Map.entry("module/modulename", "mod_"),
      Map.entry("activity/modulename", "mod_"),
      Map.entry("block/blockname", "block_"),
      Map.entry("course/format", "format_"),
      Map.entry("enrol/enrol", "enrol_"),
      Map.entry("filter_active/filter", "filter_"),
      Map.entry("question/qtype", "qtype_"),
      Map.entry("quiz/preferredbehaviour", "qbehaviour_"),
      Map.entry("question_attempt/behaviour", "qbehaviour_"),
      Map.entry("area/activemethod", "gradingform_"),
      Map.entry("content/contenttype", ""),
      Map.entry("customfield/type", "customfield_"),
      Map.entry("module/availability", "availability_"),
      Map.entry("section/availabilityjson", "availability_"));

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern OWN = Pattern.compile("(?:sub)?plugin_([a-z]+_[a-z][a-z0-9_]*)");
  private static final Pattern CONDITION = Pattern.compile("\"type\":\"([a-z][a-z0-9_]*)\"");

  private PluginNames() {}

  /** Whether the text of an element names one. */
  static boolean named(String parent, String element) {
    return NAMED.containsKey(parent + "/" + element);
  }

  /**
   * Components that an element needs.
   *
   * @param text of the element, if {@link #named}
   * @param empty whether it has no elements; a plugin's own element without content needs nobody
   */
  static List<String> of(String parent, String element, String text, boolean empty) {
    String before = NAMED.get(parent + "/" + element);
    if (before != null) {
      if (before.equals("availability_")) {
        return CONDITION
            .matcher(text)
            .results()
            .map((MatchResult found) -> before + found.group(1))
            .toList();
      }
      return NAME.matcher(text).matches() ? List.of(before + text) : List.of();
    }
    Matcher own = OWN.matcher(element);
    String end = "_" + parent;
    if (!empty && element.endsWith(end) && own.matches()) {
      String name = own.group(1);
      return List.of(name.substring(0, Math.max(0, name.length() - end.length())));
    }
    return List.of();
  }
}
