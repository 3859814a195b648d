/** The arithmetic of Moodle's calculated grades: parsed once, evaluated for each user. For the computing of grades only. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.formula;
