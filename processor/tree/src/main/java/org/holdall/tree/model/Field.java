package org.holdall.tree.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute or field of an element. Flags that a field does not have are null or false.
 *
 * @param member name of the record component
 * @param name XML name
 * @param column where the value is read: {@code column} of the source's table, or {@code alias.column} of a join
 * @param attribute true for an XML attribute
 * @param javaType simple or qualified Java type, for example {@code long}, {@code String}
 * @param annotate kind of id this value is ({@code USER}), null for none
 * @param inforef whether the id is collected on backup; meaningful only with {@code annotate}
 * @param map whether the id is mapped on restore; meaningful only with {@code annotate}
 * @param mapsTo type or name template this id points to, null for none
 * @param missing what restore writes when the mapping is missing: {@code ZERO NULL KEEP SKIP RESTORER ...}, null for the default
 * @param notAnId the author's reason why an id-like column is none, null if not declared
 * @param rollDate true for a date that moves with the course
 * @param richText true for a text whose links are decoded on restore
 * @param encrypted true for a secret, which an archive has only encrypted
 * @param when condition in the words of {@code @When}, null for always
 * @param none value of a row that {@code when} does not concern
 * @param since first version that has it, null for all
 * @param until last version that has it, null for all
 * @param otherwise what restore writes when an archive lacks it, null for the database default
 * @param convert qualified name of the converter, null for none
 * @param required true for a primitive or non-null member
 * @param former names that it had in older archives
 */
public record Field(
    String member,
    String name,
    String column,
    boolean attribute,
    String javaType,
    @Nullable String annotate,
    boolean inforef,
    boolean map,
    @Nullable String mapsTo,
    @Nullable String missing,
    @Nullable String notAnId,
    boolean rollDate,
    boolean richText,
    boolean encrypted,
    @Nullable String when,
    @Nullable String none,
    @Nullable String since,
    @Nullable String until,
    @Nullable String otherwise,
    @Nullable String convert,
    boolean required,
    List<String> former) {
  public Field {
    former = List.copyOf(former);
  }
}
