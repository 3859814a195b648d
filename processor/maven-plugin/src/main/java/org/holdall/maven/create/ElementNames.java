package org.holdall.maven.create;

import java.util.Set;

/**
 * Names that Moodle's plugins use by custom for the elements of a table: {@code choice_answers} is {@code <answer>} in
 * {@code <answers>}, and {@code Answer} in Java.
 *
 * @param whole whether the table's whole name is taken, as the short one stands for something else
 */
record ElementNames(String module, String table, boolean whole) {
  /** Types that a record of that name would hide. */
  private static final Set<String> TAKEN = Set.of(
      "String",
      "Long",
      "Integer",
      "Double",
      "Object",
      "Record",
      "List",
      "BigDecimal",
      "Source",
      "Plugin",
      "Link",
      "Children",
      "Attr",
      "Name",
      "When",
      "Annotate",
      "Override");

  /** Of one row. */
  String element() {
    if (table.equals(module) || whole) {
      return table;
    }
    String plural = wrapper();
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.substring(0, plural.length() - 1);
  }

  /** Of all rows below one parent. */
  String wrapper() {
    if (whole) {
      return table + "_rows";
    }
    String name = table.startsWith(module + "_") ? table.substring(module.length() + 1) : table;
    return name.endsWith("s") && !name.endsWith("ss") ? name : name + "s";
  }

  /** Of the record. */
  String type() {
    StringBuilder name = new StringBuilder();
    for (String word : element().split("_")) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    boolean legal =
        Character.isJavaIdentifierStart(name.charAt(0)) && !TAKEN.contains(name.toString());
    boolean nested = !table.equals(module)
        && name.toString().equals(new ElementNames(module, module, false).type());
    return legal && !nested ? name.toString() : name.insert(0, "The").toString();
  }
}
