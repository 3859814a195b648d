/**
 * Rows between database and XML, without compression, beside the plain cursor and the plain COPY of the same rows. Called by
 * {@link org.holdall.benchmarks.Benchmarks}; the benchmark of a course uses {@link PlainRows}.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.rows;
