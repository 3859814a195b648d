/** Comments that users made in an activity. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.comments;
