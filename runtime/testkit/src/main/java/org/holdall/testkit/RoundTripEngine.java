package org.holdall.testkit;

import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds and runs classes with {@link RoundTrip}. JUnit finds it by {@link java.util.ServiceLoader}. */
public final class RoundTripEngine implements TestEngine {
  private static final EngineDiscoveryRequestResolver<TestDescriptor> TESTS =
      EngineDiscoveryRequestResolver.builder()
          .addClassContainerSelectorResolver(RoundTripEngine::isTest)
          .addSelectorResolver(new Classes())
          .build();

  /** Made by JUnit. */
  public RoundTripEngine() {}

  @Override
  public String getId() {
    return "holdall-round-trip";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, "Holdall round trips");
    TESTS.resolve(request, engine);
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor engine = request.getRootTestDescriptor();
    listener.executionStarted(engine);
    for (TestDescriptor each : engine.getChildren()) {
      listener.executionStarted(each);
      listener.executionFinished(each, result(() -> run((RoundTripClass) each, listener)));
    }
    listener.executionFinished(engine, TestExecutionResult.successful());
  }

  private static void run(RoundTripClass tests, EngineExecutionListener listener) {
    PluginTrip plugin = tests.plugin();
    for (TestDescriptor each : List.copyOf(tests.getChildren())) {
      listener.executionStarted(each);
      listener.executionFinished(each, result(() -> ((RoundTripTest) each).run(plugin)));
    }
    for (RoundTripTest each : tests.released(plugin)) {
      tests.addChild(each);
      listener.dynamicTestRegistered(each);
      listener.executionStarted(each);
      listener.executionFinished(each, result(() -> each.run(plugin)));
    }
  }

  private static TestExecutionResult result(Runnable test) {
    try {
      test.run();
      return TestExecutionResult.successful();
    } catch (RuntimeException | AssertionError failure) {
      return TestExecutionResult.failed(failure);
    }
  }

  private static boolean isTest(Class<?> type) {
    return AnnotationSupport.isAnnotated(type, RoundTrip.class);
  }

  private static final class Classes implements SelectorResolver {
    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
      return AnnotationSupport.findAnnotation(selector.getJavaClass(), RoundTrip.class)
          .flatMap(trip -> context.addToParent(parent -> java.util.Optional.of(
              new RoundTripClass(parent.getUniqueId(), selector.getJavaClass(), trip))))
          .map(test -> Resolution.match(Match.exact(test)))
          .orElse(Resolution.unresolved());
    }
  }
}
