/** Moodle's file pool: content by its SHA-1, read straight from the data folder. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.files;
