package org.holdall.modules.core.filters;

import java.util.List;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Join;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;

/** Filters switched on or off, or configured, for one activity. */
@Plugin("core")
@Step(
    value = "filters",
    task = {Task.COURSE, Task.ACTIVITY},
    order = 410)
@When("filters")
@BackupElement(value = "filters", hooks = FiltersHooks.class)
public record Filters(
    @Children("filter_actives") List<Active> actives,
    @Children("filter_configs") List<Config> configs) {

  /** A filter's state: on, off or inherited. */
  @BackupElement("filter_active")
  @Source(
      table = "filter_active",
      key = "contextid",
      of = "CONTEXT",
      orderBy = "filter",
      without = {"id", "sortorder"})
  public record Active(String filter, int active) {}

  /** A filter's option. Moodle's backup keeps one per filter, the last by name. */
  @BackupElement("filter_config")
  @Source(
      table = "filter_config",
      key = "contextid",
      of = "CONTEXT",
      where = "later.id IS NULL",
      orderBy = "filter",
      without = "id")
  @Join(
      table = "filter_config",
      as = "later",
      on = "later.contextid = t.contextid AND later.filter = t.filter AND later.name > t.name",
      optional = true)
  public record Config(String filter, String name, String value) {}
}
