/** Tests for authors of plugins: data made for a plugin's records goes through a backup, a restore and a backup again. Called by JUnit. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit;
