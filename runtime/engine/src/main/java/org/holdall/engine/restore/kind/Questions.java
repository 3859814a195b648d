package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.HashMap;
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
  /** Parts with files, or that questions share or name in a list. */
  private static final List<String> PARTS = List.of(
      "question_bank_entries",
      "question_versions",
      "question",
      "question_answers",
      "question_hints",
      "qtype_match_subquestions",
      "qtype_ddimageortext_drags",
      "question_dataset_definitions",
      "question_multianswer");

  private final String table;
  private final NamedRow values;
  private final QuestionBank bank;
  private final SameQuestions same;

  /** Definitions of data sets that several questions share, by old id. */
  private final Map<Long, Long> shared = new HashMap<>();

  private final List<Runnable> lists = new ArrayList<>();
  private long version;

  private Questions(String table, Element element, QuestionBank bank, SameQuestions same) {
    this.table = table;
    values = new NamedRow(element);
    this.bank = bank;
    this.same = same;
  }

  static boolean has(String table) {
    return PARTS.contains(table);
  }

  static Questions of(String table, Element element, QuestionBank bank, SameQuestions same) {
    return new Questions(table, element, bank, same);
  }

  @Override
  public void look(Row row) {
    values.at(row);
    switch (table) {
      case "question_bank_entries" -> same.entry(values.id("id"));
      case "question_versions" -> same.version(values.id("id"));
      case "question" -> same.question(values);
      default -> {
        // found with the question
      }
    }
  }

  @Override
  public void looked() {
    if (table.equals("question")) {
      same.looked();
    }
  }

  @Override
  public Found find(Row row) {
    long id = values.at(row).id("id");
    long found = switch (table) {
      case "question_bank_entries" -> same.ofEntry(id);
      case "question_versions" -> same.ofVersion(id);
      case "question" -> same.ofQuestion(id);
      default -> shared.getOrDefault(id, 0L);
    };
    return found == 0
        ? Found.NEW
        : table.startsWith("question_bank") || table.endsWith("versions")
            ? Found.extended(found)
            : Found.existing(found);
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    version = parent;
    if (table.equals("question_versions")) {
      out.set("questionid", 0);
    }
  }

  @Override
  public void done(Row row, Found found, long newId, RestoreScope in) {
    values.at(row);
    switch (table) {
      case "question" -> {
        in.map("QUESTION", values.id("id"), newId);
        if (found.make()) {
          in.set("question_versions", version, "questionid", newId);
          bank.made(values, newId, in);
        }
      }
      case "question_multianswer" -> {
        String sequence = values.text("sequence");
        lists.add(() -> in.set(table, newId, "sequence", mapped(sequence, in)));
      }
      case "question_dataset_definitions" -> {
        if (values.id("category") != 0) {
          shared.put(values.id("id"), newId);
        }
        Map<String, Object> use = new LinkedHashMap<>();
        use.put("question", bank.question());
        use.put("datasetdefinition", newId);
        in.insert("question_datasets", use);
      }
      case "question_bank_entries", "question_versions" -> {
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
