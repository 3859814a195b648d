package org.holdall.modules.qtype.calculatedmulti;

import java.util.List;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Children;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.questions.Answer;
import org.holdall.modules.core.questions.Question;
import org.holdall.modules.qtype.calculated.CalculatedOption;
import org.holdall.modules.qtype.calculated.CalculatedRecord;
import org.holdall.modules.qtype.calculated.DatasetDefinition;
import org.holdall.modules.qtype.numerical.NumericalOption;
import org.holdall.modules.qtype.numerical.NumericalUnit;

/** A question with answers to choose from, each by a formula over values of data sets. */
@Plugin("qtype_calculatedmulti")
@AttachTo(Question.class)
public record CalculatedMultiQuestion(
    @Children("answers") List<Answer> answers,
    @Children("numerical_units") List<NumericalUnit> units,
    @Children("numerical_options") List<NumericalOption> options,
    @Children("dataset_definitions") List<DatasetDefinition> datasets,
    @Children("calculated_records") List<CalculatedRecord> records,
    @Children("calculated_options") List<CalculatedOption> calculated) {}
