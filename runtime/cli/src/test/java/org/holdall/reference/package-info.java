/**
 * Proofs on real input: a real Moodle's databases and its own archives, and what Holdall makes of the same data.
 *
 * <p>They need {@code -Dholdall.reference}, some {@code -Dholdall.mariadb} too ({@code .ci/run} gives both), and are
 * skipped with a word where that is missing.
 */
@NullMarked
package org.holdall.reference;

import org.jspecify.annotations.NullMarked;
