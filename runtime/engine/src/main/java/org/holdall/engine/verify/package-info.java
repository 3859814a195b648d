/** Proves an archive: every entry, every content, everything Moodle would need to restore it. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.verify;
