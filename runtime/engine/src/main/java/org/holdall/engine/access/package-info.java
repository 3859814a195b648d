/** What users may do, by the site's own roles, as Moodle decides it. For the checks of backups and restores. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.access;
