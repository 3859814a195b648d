package org.holdall.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.holdall.engine.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command. Every failure is one line on the error output and an exit code. */
public final class Main {
  private static final List<String> LATER = List.of("convert", "serve", "schedule", "repository");

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  /** Streams and environment are given so that tests can run commands in this process. */
  public Main(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** The process. */
  public static void main(String[] args) {
    System.setProperty(
        "jdk.console", "java.base"); // From JDK 22 on, else, there is a console without a terminal.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
    LogManager.getLogManager().reset(); // a driver's own lines beside ours
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Main(out, err, System.getenv()).run(args));
  }

  /** Runs a command line and returns its exit code. Throws nothing. */
  public int run(String... args) {
    Console console = new Console(out, err);
    CommandLine line = new CommandLine(new Holdall());
    line.addSubcommand(new BackupCommand(console, environment));
    line.addSubcommand(new RunCommand(console, environment));
    line.addSubcommand(new RestoreCommand(console, environment));
    line.addSubcommand(new ImportCommand(console, environment));
    line.addSubcommand(new CopyCommand(console, environment));
    line.addSubcommand(new RecoverCommand(console, environment));
    line.addSubcommand(new DoctorCommand(console, environment));
    line.addSubcommand(new InspectCommand(console));
    line.addSubcommand(new TreeCommand(console));
    line.addSubcommand(new VerifyCommand(console));
    line.addSubcommand(new DiffCommand(console));
    line.addSubcommand(new DemoCommand(console));
    for (String name : LATER) {
      line.addSubcommand(name, new LaterCommand(name));
    }
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.registerConverter(Long.class, Main::number);
    line.setUsageHelpWidth(100);
    line.setUsageHelpAutoWidth(false);
    line.setParameterExceptionHandler(this::wrongUsage);
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, console));
    line.setExecutionStrategy(parsed -> execute(parsed, console));
    try {
      return line.execute(args);
    } catch (Error
        | HoldallException e) { // no memory, no library; or a folder of plugins that is none
      return failed(e, console);
    }
  }

  /** What a command line asks for, with the plugins it brings. */
  private int execute(ParseResult parsed, Console console) {
    CommandLine.RunLast run = new CommandLine.RunLast();
    if (console.plugins == null) {
      return run.execute(parsed);
    }
    try (PluginJars jars = new PluginJars(console.plugins)) {
      return jars.around(() -> run.execute(parsed));
    } catch (HoldallException e) {
      return failed(e, console); // of the jars: a command's own is wrapped
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int wrongUsage(ParameterException e, String[] args) {
    String hint = e instanceof UnmatchedArgumentException unmatched
            && !unmatched.getUnmatched().isEmpty()
        ? "Unknown word: " + unmatched.getUnmatched().get(0)
        : e.getMessage();
    say(String.valueOf(hint).replaceFirst("^Error: ", "").replace("option option", "option")
        + "; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
  }

  private int failed(Throwable e, Console console) {
    if (console.debug) {
      e.printStackTrace(err);
    }
    if (e instanceof RefusedException refused
        && refused.errors().size() + refused.warnings().size() > 1) {
      return refused(refused);
    }
    if (e instanceof HoldallException) {
      say(String.valueOf(e.getMessage()));
      return e instanceof LaterException ? ExitCode.LATER : ExitCode.FAILED;
    }
    say("internal error: " + e
        + "; please report it, with the output of the same command and --debug");
    return ExitCode.INTERNAL;
  }

  /** Much may stand against one thing: a line each, errors first. */
  private int refused(RefusedException e) {
    say(e.what() + ". Errors: " + e.errors().size() + ", warnings: "
        + e.warnings().size() + ".");
    e.errors().forEach(each -> err.println("  error: " + Printable.line(each)));
    e.warnings().forEach(each -> err.println("  warning: " + Printable.line(each)));
    return ExitCode.FAILED;
  }

  private void say(String message) {
    String line = Printable.line(message);
    err.println("holdall: " + (line.isEmpty() ? "failed" : line));
  }
}
