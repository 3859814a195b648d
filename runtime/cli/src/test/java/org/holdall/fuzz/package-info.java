/**
 * What a fuzzer feeds to the readers of archives; {@code mvn -Pfuzz} runs it. Inputs that it found worth keeping stand in
 * {@code src/test/corpus}, and are read again by every build.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.fuzz;
