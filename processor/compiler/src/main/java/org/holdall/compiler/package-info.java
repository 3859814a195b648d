/** The annotation processor: reads annotated records, checks the backup tree, writes the code for it. Called by javac and ecj only. */
@org.jspecify.annotations.NullMarked
package org.holdall.compiler;
