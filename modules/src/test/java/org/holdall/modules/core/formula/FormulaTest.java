package org.holdall.modules.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaTest {
  private static final Map<String, Double> GIVEN = Map.of("gi1", 10.0, "gi22", 4.0, "gi3", 0.0);

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "=1+2*3 | 7",
        "= 2 * ( 3 + 4 ) - 1 | 13",
        "=10-4-3 | 3",
        "=2^3^2 | 512",
        "=-2^2 | -4",
        "=2^-1 | 0.5",
        "=--3 | 3",
        "=7%4 | 3",
        "=7.9%4.9 | 3",
        "=-7%4 | -3",
        "=1.5e2+.5 | 150.5",
        "=2.+1 | 3",
        "=gi1/gi22 | 2.5",
        "=GI1+Gi22 | 14",
        "=1+2>2 | 1",
        "=3<=3 | 1",
        "=3<3 | 0",
        "=gi1==10 | 1",
        "=average(gi1,gi22,gi3) | 4.6666666666666667",
        "=sum(gi1,gi22)*2 | 28",
        "=max(gi1,gi22,gi3) | 10",
        "=min(gi1,gi22) | 4",
        "=sum(1) | 1",
        "=if(gi1>5,1,2) | 1",
        "=ifthenelse(gi3,1,2) | 2",
        "=and(1,gi1,gi3) | 0",
        "=or(gi3,gi1) | 1",
        "=cond_and(1,1)+cond_or(0,0) | 1",
        "=mod(7,4) | 3",
        "=power(2,10) | 1024",
        "=round(2.345,2) | 2.35",
        "=round(39.5*1.7,1) | 67.2",
        "=round(2.5) | 3",
        "=round(-2.5) | -3",
        "=floor(2.9)+ceil(2.1) | 5",
        "=sqrt(16)+abs(-2) | 6",
        "=ln(exp(2)) | 2",
        "=log(exp(3)) | 3",
        "=pi() | 3.14159265358979",
        "=arcsin(1)-asin(1) | 0",
        "=sinh(1)-arcsinh(sinh(1)) | 0.1752011936438",
        "=arctanh(tanh(0.5)) | 0.5",
        "=arccosh(cosh(2)) | 2",
        "=sum(1,(2+3)*2,max(4,5)) | 16",
        "=rand_int(3,4)>2 | 1",
        "=rand_float()<1 | 1"
      })
  void hasAValue(String formula, double value) throws FormulaException {
    assertThat(Formula.of(formula).value(GIVEN)).isCloseTo(value, within(1e-12));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "1+1",
        "",
        "=",
        "=1+",
        "=*2",
        "=+2",
        "=(1",
        "=1)",
        "=()",
        "=1 2",
        "=2(3)",
        "=gi1 gi22",
        "=sum()",
        "=sum(1,)",
        "=pi(1)",
        "=if(1,2)",
        "=sqrt(1,2)",
        "=1,2",
        "=(1,2)",
        "=foo(1)",
        "=1;2",
        "=_1",
        "=#"
      })
  void isNone(String formula) {
    assertThatThrownBy(() -> Formula.of(formula)).isInstanceOf(FormulaException.class);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @ValueSource(
      strings = {
        "=1/0",
        "=gi1/gi3",
        "=5%0.5",
        "=mod(1,0)",
        "=sqrt(-1)",
        "=gi4",
        "=foo",
        "=10^400",
        "=rand_int(2,1)",
        "=if(1,2,1/0)",
        "=ln(0)"
      })
  void hasNoValue(String formula) {
    assertThatThrownBy(() -> Formula.of(formula).value(GIVEN)).isInstanceOf(FormulaException.class);
  }
}
