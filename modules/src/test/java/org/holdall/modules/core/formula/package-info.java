@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.formula;
