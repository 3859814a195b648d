/** Plugin assignfeedback_editpdf: what graders drew and wrote on pages. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.assignfeedback.editpdf;
