/** Tests of archives as locks describe them. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit.released;
