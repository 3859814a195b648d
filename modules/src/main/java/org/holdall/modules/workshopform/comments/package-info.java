/** Plugin workshopform_comments: remarks on each of several aspects. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.workshopform.comments;
