/** What Moodle does to texts of all kinds when it restores them. For the records and hooks of those who have such. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.text;
