/** The question type {@code ddwtos}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.ddwtos;
