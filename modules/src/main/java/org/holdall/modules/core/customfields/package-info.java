/** What a site's own fields say, wherever they stand. For the records of those that have such fields. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.customfields;
