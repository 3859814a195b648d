/** The question type {@code randomsamatch}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.randomsamatch;
