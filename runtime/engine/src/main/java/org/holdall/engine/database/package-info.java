/**
 * The site's database: dialects, one consistent snapshot for a backup, queries of sets, and one transaction with new
 * rows in batches for a restore. Whatever sends SQL sends it from here.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.database;
