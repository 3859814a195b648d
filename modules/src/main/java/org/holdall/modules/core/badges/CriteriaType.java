package org.holdall.modules.core.badges;

import org.holdall.engine.structure.RestoreScope;

/** What a criterion of a badge is about, as far as its parameters hold ids. */
enum CriteriaType {
  ACTIVITY {
    @Override
    long newId(long oldId, RestoreScope in) {
      return number(in.mapped("COURSE_MODULE", oldId), in);
    }
  },
  MANUAL {
    @Override
    long newId(long oldId, RestoreScope in) {
      return number(in.mapped("ROLE", oldId), in);
    }
  },
  COURSE {
    @Override
    long newId(long oldId, RestoreScope in) {
      return in.word("COURSE");
    }
  },
  BADGE {
    @Override
    long newId(long oldId, RestoreScope in) {
      long badge = in.mapped(String.valueOf(Badges.Badge.class.getCanonicalName()), oldId);
      return badge != 0 ? in.resolved(badge) : OUTSIDE.newId(oldId, in);
    }
  },
  /** Other courses, profile fields, cohorts and competencies: those of the site the archive comes from. */
  OUTSIDE {
    @Override
    long newId(long oldId, RestoreScope in) {
      return in.sameSite() ? oldId : 0;
    }
  },
  /** Nothing that has an id. */
  OTHER {
    @Override
    long newId(long oldId, RestoreScope in) {
      return 0;
    }
  };

  /** The type by its number in the database. */
  static CriteriaType of(long number) {
    return switch ((int) number) {
      case 1 -> ACTIVITY;
      case 2 -> MANUAL;
      case 4 -> COURSE;
      case 5, 6, 8, 9 -> OUTSIDE;
      case 7 -> BADGE;
      default -> OTHER;
    };
  }

  /** What the id is after the restore, 0 if the target has nothing of the kind. */
  abstract long newId(long oldId, RestoreScope in);

  private static long number(long id, RestoreScope in) {
    return id == 0 ? 0 : in.resolved(id);
  }
}
