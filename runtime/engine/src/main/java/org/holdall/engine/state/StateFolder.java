package org.holdall.engine.state;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.Claim;
import org.holdall.engine.files.FileOperations;

/** A folder of stored backups, {@code ID.json} each. A file appears whole, and only its owner can read it. */
public final class StateFolder {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final String END = ".json";
  private static final int PRIVATE_FILE = 0600;
  private static final int PRIVATE_FOLDER = 0700;

  /** Far above what a course of a hundred thousand activities needs. */
  private static final int MOST = 256 << 20;

  private final Path folder;
  private final FileOperations disk;

  /** A folder that exists, or is made when something is stored. */
  public StateFolder(Path folder) {
    this(folder, FileOperations.DISK);
  }

  StateFolder(Path folder, FileOperations disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * Stores a backup in place of what was stored under its id.
   *
   * @return the file
   * @throws HoldallException if it cannot be written; then what was stored is still there
   */
  public Path store(StoredBackup backup) {
    Path file = file(backup.id());
    Path aside = file.resolveSibling(
        "." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    try {
      disk.createFolder(folder, PRIVATE_FOLDER);
      try {
        try (FileChannel channel = disk.open(aside, CREATE_NEW, WRITE)) {
          disk.permissions(aside, PRIVATE_FILE);
          disk.write(channel, ByteBuffer.wrap(StateJson.write(backup)));
          disk.force(channel);
        }
        disk.move(aside, file);
      } finally {
        disk.delete(aside);
      }
      try (FileChannel channel = disk.open(folder, READ)) {
        disk.force(channel); // else a power failure may forget the name
      }
      return file;
    } catch (IOException e) {
      throw new HoldallException(
          "The backup cannot be stored in " + folder + " (" + e
              + "). Make room, check your rights, or give another --state DIR.",
          e);
    }
  }

  /**
   * Loads a backup.
   *
   * @throws HoldallException if there is none of this id, or its file is not as Holdall wrote it
   */
  public StoredBackup load(String id) {
    Path file = file(id);
    try (InputStream in = disk.read(file)) {
      StoredBackup backup = StateJson.read(in.readNBytes(MOST), file);
      if (!backup.id().equals(id)) {
        throw new HoldallException(file + " holds the backup " + backup.id() + ". Rename it back.");
      }
      return backup;
    } catch (NoSuchFileException e) {
      throw new HoldallException(
          "There is no backup " + id + " in " + folder
              + ". \"holdall run\" without an id lists those that are there.",
          e);
    } catch (IOException e) {
      throw new HoldallException(file + " cannot be read (" + e + "). Check your rights.", e);
    }
  }

  /** Ids of all that are stored, sorted; empty if there is no such folder. */
  public List<String> ids() {
    try {
      return disk.list(folder).stream()
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(END))
          .map(name -> name.substring(0, name.length() - END.length()))
          .filter(name -> ID.matcher(name).matches())
          .toList();
    } catch (IOException e) {
      throw new HoldallException(folder + " cannot be read (" + e + "). Check your rights.", e);
    }
  }

  /**
   * Keeps others from running a backup, until it is closed or the process ends. The empty file {@code ID.lock} stays.
   *
   * @throws HoldallException if another process has it
   */
  Claim lock(String id) {
    Path file = folder.resolve(id + ".lock");
    try {
      Claim claim = Claim.create(disk, file);
      if (claim != null) {
        disk.permissions(file, PRIVATE_FILE);
      } else {
        claim = Claim.take(disk, file);
      }
      if (claim == null) {
        throw new HoldallException(
            "The backup " + id + " is being run by another process. Wait until it has ended.");
      }
      return claim;
    } catch (IOException e) {
      throw new HoldallException(
          "The backup " + id + " cannot be locked in " + folder + " (" + e
              + "). Check your rights.",
          e);
    }
  }

  /** Lets others run it. */
  void unlock(Claim claim) {
    try {
      claim.close();
    } catch (IOException e) {
      throw new HoldallException("A lock in " + folder + " cannot be closed (" + e + ").", e);
    }
  }

  private Path file(String id) {
    if (!ID.matcher(id).matches()) {
      throw new HoldallException(
          "\"" + id
              + "\" is no id of a backup: 32 hexadecimal digits. \"holdall run\" without an id lists those that are there.");
    }
    return folder.resolve(id + END);
  }
}
