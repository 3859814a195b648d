/**
 * Courses with very much of one thing, a quiz with 500 attempts and a forum with 40,000 posts, beside the least that the same
 * work costs. Only {@link org.holdall.benchmarks.Benchmarks} calls it.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.big;
