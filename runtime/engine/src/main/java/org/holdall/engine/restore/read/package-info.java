/** Reads the XML files of an archive element by element, with the generated readers. The steps of a restore call it. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.read;
