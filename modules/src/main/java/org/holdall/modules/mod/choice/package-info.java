/** The choice: Moodle's own tutorial of a backup, as one file of records. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.choice;
