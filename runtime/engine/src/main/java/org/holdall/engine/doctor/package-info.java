/** Compares a site's database with what is described, before anything is backed up. For the command line and tests. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.doctor;
