/** Plugin logstore_standard: the log in Moodle's own database. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.logstore.standard;
