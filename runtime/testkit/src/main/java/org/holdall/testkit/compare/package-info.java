/** Two XML files of one plugin, of different sites, compared by what the plugin's tree says about each field. Only the round trip calls it. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit.compare;
