package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** The rows below a question category: entries, versions, questions and their parts; those that the site has are only found. */
final class Questions implements KindRestorer {
  private static final String ENTRIES = "question_bank_entries";
  private static final String VERSIONS = "question_versions";
  private static final String QUESTION = "question";
  private static final String DATASETS = "question_dataset_definitions";

  /** Parts with files, or that questions share or name in a list. */
  private static final List<String> PARTS = List.of(
      ENTRIES,
      VERSIONS,
      QUESTION,
      "question_answers",
      "question_hints",
      "qtype_match_subquestions",
      "qtype_ddimageortext_drags",
      DATASETS,
      "question_multianswer");

  private final String table;
  private final Element element;
  private final NamedRow values;
  private final QuestionBank bank;
  private final SameQuestions same;
  private final SharedDatasets datasets;

  private final List<Runnable> lists = new ArrayList<>();
  private long version;

  private Questions(
      String table,
      Element element,
      QuestionBank bank,
      SameQuestions same,
      SharedDatasets datasets) {
    this.table = table;
    this.element = element;
    this.datasets = datasets;
    values = new NamedRow(element);
    this.bank = bank;
    this.same = same;
  }

  static boolean has(String table) {
    return PARTS.contains(table);
  }

  static Questions of(
      String table,
      Element element,
      QuestionBank bank,
      SameQuestions same,
      SharedDatasets datasets) {
    return new Questions(table, element, bank, same, datasets);
  }

  @Override
  public void look(Row row) {
    if (table.equals(ENTRIES) || table.equals(VERSIONS) || table.equals(QUESTION)) {
      same.row(element, row);
    } else if (table.equals(DATASETS)) {
      datasets.look(values.at(row));
    }
  }

  @Override
  public void lookBelow(Element below, Row row) {
    if (table.equals(QUESTION)) {
      same.row(below, row);
    }
  }

  @Override
  public void looked() {
    if (table.equals(DATASETS)) {
      datasets.looked(same::category);
    }
  }

  @Override
  public Found find(Row row) {
    long id = values.at(row).id("id");
    long found = switch (table) {
      case ENTRIES -> same.ofEntry(id);
      case VERSIONS -> same.ofVersion(id);
      case QUESTION -> same.ofQuestion(id);
      case DATASETS -> datasets.find(id);
      default -> 0;
    };
    // Without a question there is nothing to be made.
    if (table.equals(ENTRIES) && !same.hasQuestion(id)
        || table.equals(VERSIONS) && !same.isOfQuestion(id)) {
      return Found.LEFT_OUT;
    }
    return found == 0
        ? Found.NEW
        : table.equals(ENTRIES) || table.equals(VERSIONS)
            ? Found.extended(found)
            : Found.existing(found);
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    version = parent;
    values.at(row);
    switch (table) {
      case VERSIONS -> out.set("questionid", 0);
      case ENTRIES -> {
        String number = values.text("idnumber");
        if (!number.isEmpty() && !same.takesNumber(parent, number)) {
          out.set("idnumber", null);
        }
      }
      case DATASETS -> {
        if (datasets.hasFewer(values.id("id"))) {
          out.set("category", 0);
        }
      }
      default -> {
        // as the archive has it
      }
    }
  }

  @Override
  public void done(Row row, Found found, long newId, RestoreScope in) {
    values.at(row);
    switch (table) {
      case QUESTION -> {
        in.map("QUESTION", values.id("id"), newId);
        if (found.make()) {
          in.set(VERSIONS, version, "questionid", newId);
          bank.made(values, newId, in);
        } else {
          same.mapParts(values.id("id"), in);
        }
      }
      case "question_multianswer" -> {
        String sequence = values.text("sequence");
        lists.add(() -> in.set(table, newId, "sequence", mapped(sequence, in)));
      }
      case DATASETS -> {
        if (found.make() && values.id("category") != 0) {
          datasets.made(values.id("id"), newId);
        }
        Map<String, Object> use = new LinkedHashMap<>();
        use.put("question", bank.question());
        use.put("datasetdefinition", newId);
        in.insert("question_datasets", use);
      }
      case ENTRIES, VERSIONS -> {
        // have no files
      }
      default -> bank.part(table, values.id("id"), newId, in);
    }
  }

  private static String mapped(String ids, RestoreScope in) {
    List<String> mapped = new ArrayList<>();
    for (String id : ids.split(",")) {
      long question = id.matches("\\d{1,18}") ? in.mapped("QUESTION", Long.parseLong(id)) : 0;
      mapped.add(question == 0 ? id : Long.toString(in.resolved(question)));
    }
    return String.join(",", mapped);
  }

  @Override
  public void finish(Transaction transaction) {
    lists.forEach(Runnable::run);
    lists.clear();
  }
}
