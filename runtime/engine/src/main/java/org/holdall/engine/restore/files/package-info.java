/**
 * The files of an archive that belong to what was restored get their rows in table {@code files}. Contents are the pool's
 * business ({@link org.holdall.engine.files}); the restore calls both.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.files;
