/** The site's database: dialects, one consistent snapshot, queries of sets. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.database;
