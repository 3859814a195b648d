/** The question bank: categories, their questions in all versions, and which of them a backup needs. Question types attach to
 * {@link Question}; records that several of them share stand here or with the type that they are named after. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.questions;
