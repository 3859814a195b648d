/**
 * What the annotation processor costs at compile time, beside AutoValue, MapStruct and Immutables: CPU seconds of fresh compilers. Only {@link
 * org.holdall.benchmarks.Benchmarks} calls it.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.processor;
