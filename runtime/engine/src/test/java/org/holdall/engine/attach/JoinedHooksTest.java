package org.holdall.engine.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdall.engine.structure.RestoreHooks;
import org.holdall.engine.structure.StructureStep;
import org.junit.jupiter.api.Test;

/** Hooks of a step hear of everything, also when others are attached to it; whatever is added to the interface. */
class JoinedHooksTest {
  private static <T> T recorded(Class<T> type, List<String> calls) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
          calls.add(method.getName());
          return null;
        }));
  }

  @Test
  void everyCallIsPassedOn() throws ReflectiveOperationException {
    List<String> calls = new ArrayList<>();
    StructureStep step = recorded(StructureStep.class, new ArrayList<>());
    JoinedStep.Part[] parts = {new JoinedStep.Part(step, 0)};
    RestoreHooks hooks = new JoinedHooks(recorded(RestoreHooks.class, calls), step, parts);
    var methods = Arrays.asList(RestoreHooks.class.getMethods());
    for (var method : methods) {
      Object[] nothing = Arrays.stream(method.getParameterTypes())
          .map(type -> Array.get(Array.newInstance(type, 1), 0))
          .toArray();
      method.invoke(hooks, nothing);
    }
    assertThat(calls)
        .containsExactlyElementsOf(methods.stream().map(each -> each.getName()).toList());
  }
}
