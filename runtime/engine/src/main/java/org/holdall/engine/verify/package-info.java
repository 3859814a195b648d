/**
 * Proves an archive: every entry, every content, everything Moodle would need to restore it. For the command line, and for
 * the checks of a restore; needs no site.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.verify;
