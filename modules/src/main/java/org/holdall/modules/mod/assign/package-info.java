/** The assignment: submissions, their grades, overrides. Found by the engine, called by nobody; kinds of submission and of feedback attach to {@link Assign}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.assign;
