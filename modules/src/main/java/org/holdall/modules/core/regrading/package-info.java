/**
 * Computes the grades of a course as Moodle does when a restore ends: weights, largest grades, totals, calculated grades, and
 * how each grade counts. For the restore of gradebooks only, which asks for {@link Regrading}.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.regrading;
