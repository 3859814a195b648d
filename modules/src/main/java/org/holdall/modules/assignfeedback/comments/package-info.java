/** Plugin assignfeedback_comments: remarks of graders. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.assignfeedback.comments;
