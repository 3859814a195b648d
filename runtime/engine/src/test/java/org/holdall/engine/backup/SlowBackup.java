package org.holdall.engine.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.holdall.engine.state.DelayedBackup;
import org.holdall.engine.state.StateFolder;

/** A process that runs a stored backup and stops in its middle, until it is killed. */
final class SlowBackup {
  private SlowBackup() {}

  public static void main(String[] args) throws SQLException, IOException {
    Path state = Path.of(args[0]);
    try (ChoiceSite site = new ChoiceSite(Path.of(args[2]))) {
      Backup backup = new Backup(site.site(Map.of())).steps(ChoiceSite.steps()).listener(part -> {
        System.out.println("in the middle");
        while (true) {
          LockSupport.park();
        }
      });
      new DelayedBackup(new StateFolder(state), Clock.systemUTC())
          .run(args[1], false, () -> backup);
    }
  }

  static Process start(Path state, String id, Path dataroot) throws IOException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            SlowBackup.class.getName(),
            state.toString(),
            id,
            dataroot.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    process.inputReader().readLine();
    return process;
  }
}
