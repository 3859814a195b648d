package org.holdall.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** Imports run one way. */
@AnalyzeClasses(packages = "org.holdall", importOptions = ImportOption.DoNotIncludeTests.class)
final class ImportsTest {

  @ArchTest
  static final ArchRule ONE_WAY = Architectures.layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("annotations")
      .definedBy("org.holdall.annotations..")
      .layer("tree")
      .definedBy("org.holdall.tree..")
      .layer("compiler")
      .definedBy("org.holdall.compiler..")
      .layer("engine")
      .definedBy("org.holdall.engine..")
      .layer("modules")
      .definedBy("org.holdall.modules..")
      .layer("testkit")
      .definedBy("org.holdall.testkit..")
      .layer("cli")
      .definedBy("org.holdall.cli..")
      .whereLayer("annotations")
      .mayNotAccessAnyLayer()
      .whereLayer("tree")
      .mayNotAccessAnyLayer()
      .whereLayer("compiler")
      .mayOnlyAccessLayers("tree", "annotations")
      .whereLayer("engine")
      .mayOnlyAccessLayers("tree", "annotations")
      .whereLayer("modules")
      .mayOnlyAccessLayers("engine", "annotations", "tree")
      .whereLayer("testkit")
      .mayOnlyAccessLayers("modules", "engine", "tree", "annotations")
      .whereLayer("cli")
      .mayOnlyAccessLayers("testkit", "modules", "engine", "tree", "annotations");

  @ArchTest
  static final ArchRule NOTHING_BELOW = noClasses()
      .that()
      .resideInAnyPackage("org.holdall.annotations..", "org.holdall.tree..")
      .should()
      .dependOnClassesThat()
      .resideOutsideOfPackages(
          "java..",
          "javax.xml..",
          "org.w3c.dom..",
          "org.xml.sax..",
          "org.jspecify..",
          "org.holdall.annotations..",
          "org.holdall.tree..");

  @ArchTest
  static final ArchRule NO_REFLECTION = noClasses()
      .that()
      .resideInAnyPackage("org.holdall.engine..", "org.holdall.modules..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("java.lang.reflect..");

  private ImportsTest() {}
}
