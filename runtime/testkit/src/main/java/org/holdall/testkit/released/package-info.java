/** Shapes that a plugin's archives had when it was released, and archives made of them. Only the round trip calls it. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit.released;
