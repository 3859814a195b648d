/**
 * What an author of a Moodle plugin writes: annotations for records that describe the backup of the plugin.
 * One declaration serves both directions. No dependency.
 */
package org.holdall.annotations;
