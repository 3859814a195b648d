/** The .mbz container: entries in, one file out; and the way back. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.archive;
