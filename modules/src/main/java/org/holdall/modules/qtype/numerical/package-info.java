/** The question type {@code numerical}, and units for all types whose answers are numbers. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.numerical;
