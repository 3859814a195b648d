/** The question type {@code match}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.match;
