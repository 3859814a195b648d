/** The question type {@code calculatedsimple}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qtype.calculatedsimple;
