/** The quiz: slots for questions, attempts, grades. Found by the engine, called by nobody; access rules attach to {@link Quiz}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.quiz;
