/** The Moodle site: what its {@code config.php} says and what its database knows about itself. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.site;
