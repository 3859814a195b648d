package org.holdall.modules.qtype.calculated;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.Answer;
import org.holdall.modules.core.questions.Question;
import org.holdall.modules.qtype.numerical.NumericalOption;
import org.holdall.modules.qtype.numerical.NumericalUnit;

/** A question that is answered by a formula over values of data sets. */
@Plugin("qtype_calculated")
@AttachTo(Question.class)
public record CalculatedQuestion(
    @Children("answers") List<Answer> answers,
    @Children("numerical_units") List<NumericalUnit> units,
    @Children("numerical_options") List<NumericalOption> options,
    @Children("dataset_definitions") List<DatasetDefinition> datasets,
    @Children("calculated_records") List<CalculatedRecord> records,
    @Children("calculated_options") List<CalculatedOption> calculated) {}
