package org.holdall.engine.restore.kind;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/** Question categories: the one with the same stamp in the same place, and its one top category; else made there. */
final class QuestionCategories implements KindRestorer {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Element element;
  private final NamedRow values;
  private final QuestionBank bank;
  private final SameQuestions same;

  QuestionCategories(Element element, QuestionBank bank, SameQuestions same) {
    this.element = element;
    values = new NamedRow(element);
    this.bank = bank;
    this.same = same;
  }

  @Override
  public void look(Row row) {
    if (bank.look(values.at(row))) {
      same.candidate(values.id("id"));
    }
    same.row(element, row);
  }

  @Override
  public void looked() {
    same.looked();
    bank.looked(same);
  }

  @Override
  public Found find(Row row) {
    long id = bank.find(values.at(row));
    return id == 0 ? Found.NEW : Found.extended(id);
  }

  @Override
  public Found check(Row row, Findings findings) {
    bank.check(values.at(row), findings);
    return find(row);
  }

  @Override
  public void complete(Row row, long parent, RestoredRow out, RestoreScope in) {
    bank.begin(values.at(row), in);
    out.set("contextid", bank.context());
    if (values.id("parent") == 0 || !bank.takesStamp(values.text("stamp"))) {
      out.set(
          "stamp",
          in.archive("original_wwwroot").replaceFirst(".*//", "").replaceAll("[/:].*", "") + "+"
              + in.word("NOW") + "+" + new BigInteger(30, RANDOM).toString(36));
    }
    String number = values.text("idnumber");
    if (!number.isEmpty() && !bank.takesIdNumber(number)) {
      out.set("idnumber", null);
    }
  }

  @Override
  public void done(Row row, Found found, long newId, RestoreScope in) {
    bank.begin(values.at(row), in);
    if (found.make()) {
      bank.made(values, newId);
    }
  }
}
