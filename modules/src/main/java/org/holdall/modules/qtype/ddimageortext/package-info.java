/** The question type {@code ddimageortext}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.ddimageortext;
