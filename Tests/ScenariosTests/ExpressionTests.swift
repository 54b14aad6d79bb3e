// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Scenarios
import Testing

@Suite struct ExpressionTests {
  @Test func `names come once, in the order in which they are read`() {
    let expression = Expression.binary(
      .plus, .call(.max, [.name("b"), .negated(.name("a")), .name("b")]), .binary(.times, .constant(2), .name("c")))
    #expect(expression.names == ["b", "a", "c"])
  }

  @Test func `operators are those of arithmetic`() {
    let values = [Expression.Operator.plus, .minus, .times, .divided, .power].map { $0.value(6, 4) }
    #expect(values == [10, 2, 24, 1.5, 1296])
  }

  @Test func `functions are those of the field`() {
    #expect(Expression.Function.exp.value([1]) == 2.718281828459045)
    #expect(Expression.Function.ln.value([10]) == 2.302585092994046)
    #expect(Expression.Function.squareRoot.value([2]) == 1.4142135623730951)
    #expect(Expression.Function.min.value([3, -2, 5]) == -2 && Expression.Function.max.value([3, -2, 5]) == 5)
    // The odds of 0.8 are 4.
    #expect(abs(Expression.Function.logit.value([0.8]) - log(4)) < 1e-15)
    for x in [-30, -1, 0, 0.5, 20] {
      let p = Expression.Function.expit.value([x])
      #expect(abs(Expression.Function.logit.value([p]) - x) < 1e-6)
    }
    #expect(Expression.Function.expit.value([0]) == 0.5)
  }

  @Test func `what is outside the domain is no number`() {
    #expect(Expression.Function.ln.value([-1]).isNaN && Expression.Function.squareRoot.value([-1]).isNaN)
    #expect(Expression.Operator.divided.value(1, 0) == .infinity)
  }
}
