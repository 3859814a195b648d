/** The question type {@code truefalse}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.truefalse;
