/**
 * Moodle's file pool: content by its SHA-1, read straight from the data folder, and written so that a restore that fails
 * or is killed neither loses nor leaves a file. Called by backup and restore; {@link Recovery} by every command on a site.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.files;
