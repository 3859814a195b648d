package org.holdall.engine.settings;

import org.jspecify.annotations.Nullable;

/**
 * A section or an activity of a plan: it has the settings {@code included} and {@code userinfo}.
 *
 * @param level a section's or an activity's, by its place in the course
 * @param prefix of its settings' names: {@code section_7}, {@code forum_1}
 * @param parent prefix of the part it depends on: an activity's section, the activity a subsection belongs to; null for none
 * @param questions whether the module uses the question bank
 */
public record PlanPart(Level level, String prefix, @Nullable String parent, boolean questions) {}
