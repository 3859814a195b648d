/** Plugins of authors who use the test kit. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit.greeting;
