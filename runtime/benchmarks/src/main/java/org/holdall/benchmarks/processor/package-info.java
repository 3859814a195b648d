/** What the annotation processor costs at compile time, beside AutoValue: CPU seconds of fresh compilers. */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.processor;
