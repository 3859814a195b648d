package org.holdall.modules.qtype.calculated;

import static org.holdall.annotations.Kind.QUESTION_CATEGORY;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Join;
import org.holdall.annotations.Name;
import org.holdall.annotations.Source;

/**
 * A variable of formulas. Several questions may share it.
 *
 * @param category whose questions share it; 0 if it is one question's own
 */
@BackupElement("dataset_definition")
@Source(table = "question_dataset_definitions", key = "d.question")
@Join(table = "question_datasets", as = "d", on = "d.datasetdefinition = t.id")
public record DatasetDefinition(
    @Attr long id,
    @Annotate(value = QUESTION_CATEGORY, inforef = false) long category,
    String name,
    long type,
    String options,
    long itemcount,
    @Children("dataset_items") List<Item> items) {

  /** A value of the variable. */
  @BackupElement("dataset_item")
  @Source(table = "question_dataset_items", key = "definition")
  public record Item(@Attr long id, @Name("number") long itemnumber, String value) {}
}
