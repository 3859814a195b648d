/** Meetings of BigBlueButton. Found by the engine, called by nobody; extensions attach to {@link BigBlueButton}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.bigbluebuttonbn;
