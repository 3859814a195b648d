/** What can be said of the records without a database. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules;
