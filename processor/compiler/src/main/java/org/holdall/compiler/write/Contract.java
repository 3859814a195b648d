package org.holdall.compiler.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** The engine's types by name: the compiler does not depend on the engine. */
final class Contract {
  private static final String PACKAGE = "org.holdall.engine.structure";

  static final ClassName STEP = type("StructureStep");
  static final ClassName GENERATED_STEP = type("GeneratedStep");
  static final ClassName HOOKS = type("RestoreHooks");
  static final ClassName ROW = type("Row");
  static final ClassName RESTORED_ROW = type("RestoredRow");
  static final ClassName XML = type("XmlOutput");
  static final ClassName SCOPE = type("BackupScope");
  static final ClassName RESTORE_SCOPE = type("RestoreScope");
  static final ClassName CONVERTER = type("Converter");
  static final ClassName RECORDS = type("RecordRows");

  private Contract() {}

  /** Begins a public method that overrides one of the contract. */
  static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }

  private static ClassName type(String name) {
    return ClassName.get(PACKAGE, name);
  }
}
