/** The block {@code glossary_random}: an entry of a glossary. Found by {@link java.util.ServiceLoader}, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.block.glossary_random;
