/** The label, called text and media area: a text on the course page itself. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.label;
