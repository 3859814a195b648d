/**
 * Where a restored activity goes: its course, section and context. Called by steps that restore course modules; what other
 * people on the site also change (the order of a section, the course's revision) is locked and changed last.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.place;
