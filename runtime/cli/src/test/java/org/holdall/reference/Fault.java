package org.holdall.reference;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.StatementListener;
import org.holdall.engine.files.FileOperations;
import org.holdall.engine.progress.ProgressListener;

/** Strikes at one point of a restore: before its n-th statement, its n-th operation on the disk, or as its n-th step ends. */
final class Fault {
  /** Strikes never, and counts. */
  static final int NEVER = Integer.MAX_VALUE;

  private final int point;
  private final Runnable strike;
  private final AtomicInteger count = new AtomicInteger(); // many threads make files durable
  private volatile boolean struck;

  /**
   * What strikes where.
   *
   * @param strike throws, or does something that makes the next step fail
   */
  Fault(int point, Runnable strike) {
    this.point = point;
    this.strike = strike;
  }

  /** An error of the database, or of the disk. */
  static Fault failure(int point) {
    return new Fault(point, () -> {
      throw new HoldallException("struck");
    });
  }

  /** Points passed. */
  int count() {
    return count.get();
  }

  boolean struck() {
    return struck;
  }

  StatementListener statements() {
    return sql -> pass();
  }

  /** Passes a point whenever a step has ended, and a few times in between. */
  ProgressListener steps() {
    return part -> pass();
  }

  /**
   * The real disk, but for one operation; from there on every other works again. It does not wait until anything is durable: the
   * power stays on.
   */
  FileOperations disk() {
    return (FileOperations) Proxy.newProxyInstance(
        FileOperations.class.getClassLoader(),
        new Class<?>[] {FileOperations.class},
        (proxy, method, arguments) -> {
          try {
            pass();
          } catch (HoldallException e) {
            if (java.util.List.of(method.getExceptionTypes()).contains(IOException.class)) {
              throw new IOException("struck");
            }
            throw e;
          }
          if (method.getName().equals("force")) {
            return null;
          }
          try {
            return method.invoke(FileOperations.DISK, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private void pass() {
    if (count.incrementAndGet() == point) {
      struck = true;
      strike.run();
    }
  }
}
