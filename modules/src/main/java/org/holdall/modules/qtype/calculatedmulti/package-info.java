/** The question type {@code calculatedmulti}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.calculatedmulti;
