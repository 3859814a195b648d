/** The rules of a backup tree, one class each. {@code TreeRule} is the extension point: others may add rules by a service entry. */
@org.jspecify.annotations.NullMarked
package org.holdall.compiler.check;
