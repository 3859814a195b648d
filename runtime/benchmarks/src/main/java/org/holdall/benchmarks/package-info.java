/** Measures Holdall beside its peers and beside what is possible. Run by hand, never by tests; see the README. */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks;
