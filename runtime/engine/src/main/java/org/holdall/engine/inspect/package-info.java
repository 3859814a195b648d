/** What an archive says about itself, read without a site. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.inspect;
