/** The survey: ready-made questions about learning. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.survey;
