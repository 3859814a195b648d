package org.holdall.modules.core.users;

import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** What stands for a value of a user when users are made anonymous, as Moodle has it. */
public abstract class Anonymous implements Converter {
  private int users;

  /**
   * The text instead.
   *
   * @param user number of the user in the archive, beginning with 1
   */
  abstract String text(int user);

  @Override
  public @Nullable String write(@Nullable String value, BackupScope in) {
    return in.setting("anonymize") ? text(++users) : value;
  }

  @Override
  public @Nullable String read(@Nullable String text) {
    return text;
  }

  /** Nothing. */
  public static final class Blank extends Anonymous {
    @Override
    String text(int user) {
      return "";
    }
  }

  /** No revision or format. */
  public static final class Zero extends Anonymous {
    @Override
    String text(int user) {
      return "0";
    }
  }

  /** Where Moodle comes from. */
  public static final class City extends Anonymous {
    @Override
    String text(int user) {
      return "Perth";
    }
  }

  /** Where Moodle comes from. */
  public static final class Country extends Anonymous {
    @Override
    String text(int user) {
      return "AU";
    }
  }

  /** The address of no computer but one's own. */
  public static final class Address extends Anonymous {
    @Override
    String text(int user) {
      return "127.0.0.1";
    }
  }

  /** The way to log in that every site has. */
  public static final class Auth extends Anonymous {
    @Override
    String text(int user) {
      return "manual";
    }
  }

  /** A name to log in. */
  public static final class Username extends Anonymous {
    @Override
    String text(int user) {
      return "anon" + user;
    }
  }

  /** An address that nobody has. */
  public static final class Email extends Anonymous {
    @Override
    String text(int user) {
      return "anon" + user + "@doesntexist.invalid";
    }
  }

  /** A first name. */
  public static final class FirstName extends Anonymous {
    @Override
    String text(int user) {
      return "anonfirstname" + user;
    }
  }

  /** A last name. */
  public static final class LastName extends Anonymous {
    @Override
    String text(int user) {
      return "anonlastname" + user;
    }
  }

  /** How to say the first name. */
  public static final class FirstNamePhonetic extends Anonymous {
    @Override
    String text(int user) {
      return "anonfirstnamephonetic" + user;
    }
  }

  /** How to say the last name. */
  public static final class LastNamePhonetic extends Anonymous {
    @Override
    String text(int user) {
      return "anonlastnamephonetic" + user;
    }
  }

  /** A middle name. */
  public static final class MiddleName extends Anonymous {
    @Override
    String text(int user) {
      return "anonmiddlename" + user;
    }
  }

  /** Another name. */
  public static final class AlternateName extends Anonymous {
    @Override
    String text(int user) {
      return "anonalternatename" + user;
    }
  }
}
