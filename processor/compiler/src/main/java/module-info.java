/** The annotation processor; its rules take further ones from the processor path. */
@SuppressWarnings("requires-automatic") // JavaPoet and AutoService describe no modules
module org.holdall.compiler {
  requires transitive java.compiler;
  requires com.palantir.javapoet;
  requires org.holdall.annotations;
  requires transitive org.holdall.tree;
  requires static com.google.auto.service;
  requires static transitive org.jspecify;

  exports org.holdall.compiler.check;
  exports org.holdall.compiler.model;

  provides javax.annotation.processing.Processor with
      org.holdall.compiler.HoldallProcessor,
      org.holdall.compiler.IndexProcessor;

  uses org.holdall.compiler.check.TreeRule;
}
