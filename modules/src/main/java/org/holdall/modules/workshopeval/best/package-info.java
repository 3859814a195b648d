/** Plugin workshopeval_best: whoever is close to the best assessment gets most. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.workshopeval.best;
