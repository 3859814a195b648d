/** The question type {@code ddmarker}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.ddmarker;
