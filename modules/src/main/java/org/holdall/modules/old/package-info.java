/**
 * What the trees of the core and of Moodle's own plugins looked like in older versions: one upgrader for each change. Only the
 * engine calls them, before a restore reads an archive.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.old;
