/**
 * The generated writer and reader beside code by hand and data binding, on one document of 200,000 answers. Called by
 * {@link org.holdall.benchmarks.Benchmarks}; {@link CountedOutput} serves the other benchmarks too.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.benchmarks.xml;
