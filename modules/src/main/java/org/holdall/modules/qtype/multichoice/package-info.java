/** The question type {@code multichoice}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.multichoice;
