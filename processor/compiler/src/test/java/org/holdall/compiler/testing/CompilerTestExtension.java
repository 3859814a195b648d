package org.holdall.compiler.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

final class CompilerTestExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(Compilers.values()).map(CompilerTestExtension::on);
  }

  private static TestTemplateInvocationContext on(Compilers compiler) {
    return new TestTemplateInvocationContext() {
      @Override
      public String getDisplayName(int index) {
        return compiler.name();
      }

      @Override
      public List<Extension> getAdditionalExtensions() {
        return List.of(new ParameterResolver() {
          @Override
          public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Compilers.class;
          }

          @Override
          public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return compiler;
          }
        });
      }
    };
  }
}
