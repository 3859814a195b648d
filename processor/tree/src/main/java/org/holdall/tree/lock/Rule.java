package org.holdall.tree.lock;

/** What can change in a tree, and whether archives written before can still be restored. Ids are stable. */
public enum Rule {
  /** Field added that may be missing in archives. */
  FIELD_A1(false),
  /** Field added that older archives lack and that has no default. */
  FIELD_A2(
      true,
      "declare @Since(value = ..., otherwise = ...), make it nullable, or accept it with a reason"),
  /** Field removed. */
  FIELD_D1(false),
  /** Name of a removed field used again in the same form. */
  FIELD_R1(false),
  /** Name of a removed field used again in another form. */
  FIELD_R2(true, "take another name (@Name), or accept it with a reason"),
  /** Type widened. */
  FIELD_T1(false),
  /** Type narrowed or changed. */
  FIELD_T2(true, "keep the type, or accept it with a reason"),
  /** Attribute turned into a field, or back; restore reads both. */
  FIELD_M1(false),
  /** Element added. */
  TREE_A1(false),
  /** Name of a removed element used again. */
  TREE_R1(true, "take another name, or accept it with a reason"),
  /** Element removed. */
  TREE_001(true, "keep the element, or accept with a reason that older archives lose it"),
  /** Element renamed. */
  TREE_002(
      true,
      "say @FormerName with the old name, keep the name, or accept with a reason that older archives lose it"),
  /** Element moved to another parent. */
  TREE_003(true, "keep the place, or accept with a reason that older archives lose it"),
  /** One turned into many or back, or wrapper elements changed. */
  TREE_004(true, "keep @Children as it was, or accept it with a reason"),
  /** Element or field renamed, and restore still reads its former name; or one more name is read. */
  NAME_A1(false),
  /** Former name no longer read. */
  NAME_001(true, "keep @FormerName, or accept with a reason that archives of that time lose it"),
  /** Field turned into an element, or back. */
  TREE_005(true, "take another name, or accept it with a reason"),
  /** Attribute removed that other fields refer to. */
  TREE_006(true, "keep the attribute, or accept it with a reason"),
  /** Order of sibling elements changed. */
  TREE_007(true, "keep the order, or accept it with a reason"),
  /** Table, key or equalities of the source changed. */
  KEY_001(true, "keep the source, or accept it with a reason"),
  /** Other parts of the source changed: which rows, in which order. */
  KEY_A1(false),
  /** Id annotation or mapping dropped or changed. */
  REF_001(true, "keep the annotation, or accept with a reason that the id is not carried over"),
  /** Id annotation or mapping added. */
  REF_A1(false),
  /** File area dropped, or its files belong to something else. */
  FILE_001(true, "keep the file area, or accept with a reason that its files are lost"),
  /** File area added. */
  FILE_A1(false),
  /** Point where plugins attach dropped, or other plugins attach there. */
  POINT_001(
      true, "keep the point, or accept with a reason that what plugins have in archives is lost"),
  /** Point where plugins attach added, or moved among its siblings. */
  POINT_A1(false),
  /** Link rule dropped or its ids changed. */
  LINK_001(
      true, "keep the rule, or accept with a reason that links in older archives stay encoded"),
  /** Link rule added. */
  LINK_A1(false),
  /** Condition changed. */
  WHEN_A1(false),
  /** Root element, component, task or file changed. */
  ROOT_001(true, "keep it, or accept with a reason that older archives are not read"),
  /** Anything that archives do not show. */
  DETAIL_A1(false);

  private final boolean breaking;
  private final String remedy;

  Rule(boolean breaking) {
    this(breaking, "run mvn holdall:accept and commit the lock");
  }

  Rule(boolean breaking, String remedy) {
    this.breaking = breaking;
    this.remedy = remedy;
  }

  /** Id for people and for lock files, for example {@code TREE-001}. */
  public String id() {
    return name().replace('_', '-');
  }

  /** True if archives written before, or readers written before, no longer fit. */
  public boolean breaking() {
    return breaking;
  }

  /** What to do, one line. */
  public String remedy() {
    return remedy;
  }
}
