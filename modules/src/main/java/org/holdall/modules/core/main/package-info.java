/** The archive's table of contents: {@code moodle_backup.xml}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.main;
