package org.holdall.modules.qtype.numerical;

import java.math.BigDecimal;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Source;

/** A unit that a response may have, and what it is worth. */
@BackupElement("numerical_unit")
@Source(table = "question_numerical_units", key = "question")
public record NumericalUnit(@Attr long id, BigDecimal multiplier, String unit) {}
