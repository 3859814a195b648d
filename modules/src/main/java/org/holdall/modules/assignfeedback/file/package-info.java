/** Plugin assignfeedback_file: files of graders. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.assignfeedback.file;
