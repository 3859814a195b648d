/** How tests compile: every test on javac and on ecj. */
@org.jspecify.annotations.NullMarked
package org.holdall.compiler.testing;
