/** The question type {@code shortanswer}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.shortanswer;
