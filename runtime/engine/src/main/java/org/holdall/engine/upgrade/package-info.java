/**
 * Turns files of archives from older Moodles into today's form, before anything of a restore reads them. Restores call {@link
 * org.holdall.engine.upgrade.Upgrades}; modules and plugins bring an {@link org.holdall.engine.upgrade.Upgrader} for each
 * change of their own trees.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.upgrade;
