/** Plugin quizaccess_seb: quizzes that are taken in the Safe Exam Browser. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.quizaccess.seb;
