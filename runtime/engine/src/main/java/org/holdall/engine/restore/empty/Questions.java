package org.holdall.engine.restore.empty;

/** The questions in the banks of a course. */
final class Questions {
  private final Deletions rows;

  Questions(Deletions rows) {
    this.rows = rows;
  }

  /**
   * Deletes them, with their categories.
   *
   * @param contexts query for the ids of the course's contexts
   */
  void delete(String contexts) {
    String categories =
        "SELECT [id] FROM {question_categories} WHERE [contextid] IN (" + contexts + ")";
    String entries = "SELECT [id] FROM {question_bank_entries} WHERE [questioncategoryid] IN ("
        + categories + ")";
    String questions =
        "SELECT [questionid] FROM {question_versions} WHERE [questionbankentryid] IN (" + entries
            + ")";
    String sets = "SELECT [datasetdefinition] FROM {question_datasets} WHERE [question] IN ("
        + questions + ")";
    rows.delete("question_dataset_items", "[definition] IN (" + sets + ")", "question_");
    String ids = String.join(", ", rows.column(sets).stream().distinct().toList());
    String fields = "SELECT f.[id] FROM {customfield_field} f JOIN {customfield_category} c"
        + " ON c.[id] = f.[categoryid] WHERE c.[area] = 'question'";
    rows.deleteOnly(
        "customfield_data",
        "[instanceid] IN (" + questions + ") AND [fieldid] IN (" + fields + ")");
    rows.deleteOnly("comments", "[commentarea] = 'question' AND [itemid] IN (" + questions + ")");
    for (String family : new String[] {"qtype_", "question_"}) {
      rows.belongings("question", "[id] IN (" + questions + ")", family);
    }
    if (!ids.isEmpty()) {
      rows.delete("question_dataset_definitions", "[id] IN (" + ids + ")", "question_d");
    }
    rows.deleteOnly("question", "[id] IN (" + questions + ")");
    rows.deleteOnly("question_versions", "[questionbankentryid] IN (" + entries + ")");
    rows.deleteOnly("question_bank_entries", "[questioncategoryid] IN (" + categories + ")");
    rows.deleteOnly("question_categories", "[contextid] IN (" + contexts + ")");
  }
}
