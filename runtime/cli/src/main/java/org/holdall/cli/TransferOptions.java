package org.holdall.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.backup.Unknown;
import org.holdall.engine.restore.Restore;
import org.holdall.engine.restore.RestoreReport;
import org.holdall.engine.restore.RestoreTarget;
import org.holdall.engine.settings.Mode;
import org.holdall.engine.site.Site;
import org.holdall.engine.transfer.CourseTransfer;
import org.holdall.engine.transfer.TransferRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of commands that bring one course into another, and their work. */
final class TransferOptions {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "COURSE",
      description = "The course with this id or short name, which stays as it is.")
  private String from = "";

  @Option(
      names = "--unknown",
      paramLabel = "refuse|skip",
      description =
          "What becomes of broken data and unknown plugins: nothing is done at all, or they are left out. skip without it.")
  private String unknown = "skip";

  @Mixin
  private final RestoreOptions options = new RestoreOptions();

  @Mixin
  private final SiteOptions site = new SiteOptions();

  @Mixin
  private final WorkersOption workers = new WorkersOption();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Does it, and shows what came of it. */
  void run(
      Mode mode,
      RestoreTarget target,
      Map<String, String> more,
      Console console,
      Map<String, String> environment) {
    Map<String, String> settings = new LinkedHashMap<>(options.settings);
    settings.putAll(more);
    TransferRequest request = new TransferRequest(
        mode,
        from,
        target,
        options.user,
        settings,
        options.roles(),
        options.dryRun,
        options.ifPresent(spec),
        options.strict,
        Words.constant(spec, Unknown.class, "--unknown", unknown));
    int threads = workers.workers();
    RestoreWork work =
        new RestoreWork(console, mode == Mode.COPY ? "Copy" : "Import", options.purge(site, spec));
    Site open = site.access(environment).open(console);
    RestoreReport report = work.watched(
        new Restore(open),
        restore -> new CourseTransfer(
                open, BackupWork.from(open, spec).workers(threads).loggers(List.of()), restore)
            .run(request));
    work.show(report, "Course " + from, Map.of("from", from));
  }
}
