/**
 * The Moodle site: what its {@code config.php} says and what its database knows about itself. For whoever opens a site, and
 * for backup and restore.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.site;
