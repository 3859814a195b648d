package org.holdall.modules.qtype.numerical;

import java.math.BigDecimal;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Source;

/** How units are asked for and graded. */
@BackupElement("numerical_option")
@Source(table = "question_numerical_options", key = "question")
public record NumericalOption(
    @Attr long id, int showunits, int unitsleft, int unitgradingtype, BigDecimal unitpenalty) {}
