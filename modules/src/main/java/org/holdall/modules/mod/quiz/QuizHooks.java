package org.holdall.modules.mod.quiz;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.questions.Responses;
import org.holdall.modules.core.questions.SetFilter;

/** Ids inside texts: of a category in what a slot draws lots from, of answers in what attempts keep. */
public final class QuizHooks extends QuizRestore {
  @Override
  protected void beforeQuestionSetReference(Row row, RestoredRow out, RestoreScope in) {
    long old = row.id(QUESTION_SET_REFERENCE_QUESTIONSCONTEXTID);
    long context = in.mapped("CONTEXT", old);
    String filter = row.text(QUESTION_SET_REFERENCE_FILTERCONDITION);
    out.set("filtercondition", SetFilter.mapped(filter, context == 0 ? old : context, in));
  }

  @Override
  protected void beforeVariable(Row row, RestoredRow out, RestoreScope in) {
    Responses.recode(row.text(VARIABLE_NAME), row.text(VARIABLE_VALUE), out, in);
  }
}
