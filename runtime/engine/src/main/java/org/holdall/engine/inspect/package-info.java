/** What an archive says about itself, read without a site. For restore, verify and the command line. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.inspect;
