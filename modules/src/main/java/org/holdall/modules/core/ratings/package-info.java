/** Ratings of whatever can be rated. For the records of those. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.ratings;
