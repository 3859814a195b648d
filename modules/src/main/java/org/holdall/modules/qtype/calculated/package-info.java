/** The question type {@code calculated}, and what {@code calculatedmulti} and {@code calculatedsimple} share with it. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.calculated;
