/** Dates of an archive on their way to the target course. Called for members with {@code @RollDate}. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.dates;
