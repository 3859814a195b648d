package org.holdall.modules.workshopeval.best;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.workshop.Workshop;

/** How strictly assessments are compared. */
@Plugin("workshopeval_best")
@AttachTo(Workshop.class)
@BackupElement("workshopeval_best_settings")
@Source(table = "workshopeval_best_settings", key = "workshopid", without = "id")
public record BestSettings(Integer comparison) {}
