package org.holdall.reference;

import java.util.Set;
import java.util.regex.Pattern;

/** What of a value that points to no row has to be equal in two databases. Each rule is named here, and nothing else is passed over. */
final class RowValues {
  /** All times of the sites that were written before are below. */
  private static final long NOW = 1_790_000_000;

  /** Made anew each time. */
  private static final Set<String> VOLATILE = Set.of(
      "stamp",
      "uniqueidhash",
      "uniqueid_hash",
      "token",
      "secret",
      "sessionid",
      "cacherev",
      "cachehash",
      "identifier",
      "uniquehash",
      "timerestored",
      "newrev",
      "reuploadtoken",
      "servicesalt");

  /** An id of a row in a table that other columns say: only whether there is one. */
  private static final Set<String> POLYMORPHIC = Set.of(
      "itemid",
      "instance",
      "instanceid",
      "iteminstance",
      "objectid",
      "parentitemid",
      "component_id",
      "referenceid",
      "contextinstanceid",
      "uniqueid");

  /** Ids within a text: only its shape. */
  private static final Set<String> SHAPED = Set.of(
      "path",
      "sequence",
      "layout",
      "parents",
      "availability",
      "conditionsjson",
      "calculation",
      "filtercondition",
      "configdata",
      "pathnamehash",
      "prevpage",
      "nextpage",
      "jumpto",
      "answers",
      "completionstatus",
      "questiontext_ids",
      "customdata",
      "extraconf",
      "value_ids",
      "params",
      "event_data");

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern UNIQUE = Pattern.compile("[0-9a-f]{14}\\.\\d{8}");
  private static final Pattern TIME = Pattern.compile("(?<![\\d.])1[7-9]\\d{8}(?!\\d)");
  private static final Pattern LINK = Pattern.compile(
      "(\\?|&(?:amp;)?)(id|d|cmid|courseid|u|user|p|attempt|pageid|chapterid|eid|rid|q|c|f|g)=\\d+");

  private RowValues() {}

  /** True for a text of digits. */
  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /**
   * The value, or what stands for it.
   *
   * @param pointer true if the column is one that points to rows, though this value points to none
   */
  static String normal(String column, String value, boolean pointer) {
    boolean number = isNumber(value);
    if (VOLATILE.contains(column) || UNIQUE.matcher(value).matches()) {
      return "*";
    }
    if (number && value.length() == 10 && Long.parseLong(value) >= NOW) {
      return "NOW";
    }
    boolean id = pointer || column.endsWith("id") || column.equals("parent");
    if (POLYMORPHIC.contains(column) || (number && id)) {
      return value.equals("0") || value.isEmpty() ? "0" : "SET";
    }
    if (SHAPED.contains(column)) {
      return NUMBER.matcher(value).replaceAll("#");
    }
    String timeless = TIME.matcher(value)
        .replaceAll(time -> Long.parseLong(time.group()) >= NOW ? "NOW" : time.group());
    return LINK.matcher(timeless).replaceAll("$1$2=#");
  }
}
