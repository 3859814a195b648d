/**
 * The backup and restore of one choice with 200,000 answers by 20,000 users, beside the least that the same work costs.
 * Only {@link org.holdall.benchmarks.Benchmarks} calls it.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.course;
