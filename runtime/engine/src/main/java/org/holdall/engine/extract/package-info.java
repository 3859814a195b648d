/** An archive on its way into a site: read once, each part proven, kept aside. Called by restore. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.extract;
