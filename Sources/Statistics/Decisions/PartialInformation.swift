// SPDX-License-Identifier: EUPL-1.2

import Words

/// The expected value of partial perfect information (EVPPI): what knowing one uncertain input, or several, would add to a choice.
///
/// The worth of every option is regressed on the input: what is fitted is the expected worth given the input, whatever else is
/// uncertain and whatever chance there is in lives, so the draws are used as they were simulated. Mean over draws of the best fitted
/// worth, less the worth of the option that is best on average.
///
/// - Never negative: a maximum of fitted values averages to no less than the maximum of their averages.
/// - Overfitting: chance in the fit makes options change places and the value too large. Deviations of fitted values are drawn in
///   until their spread is that of the true expectations (``BlockRegression/Fit/scale(_:)``). For an input that says nothing, what is
///   left is of the size of the standard error or less.
/// - Errors: by leaving out one block, with the choice in every draw kept: where options change places they are equally good, so
///   that moving the border changes nothing at first order. A value that was drawn in to 0 would seem certain; so the error is not
///   below that without drawing in, nor below what one standard deviation of the chance in the fit adds, nor what a bend or a joint
///   effect would add that is just too weak to be seen. Where options are nearly equal on average, the largest of their means is taken
///   too high: by how much counts as error too (``DecisionProblem/tie``).
/// - Groups: one adaptive spline in all members (``JointColumns``), which sees what they do only together.
/// - Monotone in sets: a group takes the largest of its own estimate, those of the groups inside it, and those of the members that
///   clearly say something; members that do not are lowered to their group. Taking the largest of all would hand the luckiest of many
///   members' chance to the group. Nothing is worth more than all there is to know (EVPI).
///
/// - Source: M. Strong, J. E. Oakley, A. Brennan 2014, Medical Decision Making 34:311; as `evppi` of the R package voi.
struct PartialInformation {
  /// Several inputs looked at together, by number.
  struct Group {
    var name: InputName
    var members: [Int]
  }

  /// Per input and problem; `nil` for an input that has the same value in every draw, and everywhere with too few draws.
  let single: [[InformationValue]?]
  /// Per group and problem; `nil` when no member has a value.
  let groups: [[InformationValue]?]

  /// - Parameters:
  ///   - problems: choices over the same draws, at least one.
  ///   - ceilings: EVPI of each.
  ///   - inputs: `nil` for one that does not vary.
  /// - Complexity: inputs × draws × columns × (columns + options), and columns³ for every block; of groups, see ``JointColumns``.
  init(_ problems: [DecisionProblem], ceilings: [Double], inputs: [ParameterBasis?], groups: [Group]) {
    let regression = InformationRegression(problems, ceilings: ceilings, inputs: inputs.count)
    let studies = inputs.map { $0.flatMap(regression.study) }
    let together = groups.map { group in regression.together(group.members.compactMap { studies[$0] }) }
    let raised = Self.raised(together, groups, studies)
    self.groups = raised
    single = inputs.indices.map { i in
      let own = groups.indices.filter { groups[$0].members.contains(i) }.compactMap { raised[$0] }
      return own.reduce(studies[i]?.values) { values, group in
        values.map { zip($0, group).map { $0.atMost($1.value) } }
      }
    }
  }

  /// Groups with at least the value of the groups inside them and of the members that clearly say something.
  private static func raised(
    _ values: [[InformationValue]?], _ groups: [Group], _ studies: [InformationRegression.Study?]
  ) -> [[InformationValue]?] {
    var result = values
    // Smaller groups first, so that what they gained from their members is passed on.
    for g in groups.indices.sorted(by: { (groups[$0].members.count, $0) < (groups[$1].members.count, $1) }) {
      let own = Set(groups[g].members)
      let inside = groups.indices.filter { $0 != g && own.isSuperset(of: groups[$0].members) }
      let members = groups[g].members.compactMap { studies[$0] }.filter(\.isClear).map(\.values)
      for part in members + inside.compactMap({ result[$0] }) {
        result[g] = zip(result[g] ?? part, part).map { $0.atLeast($1) }
      }
    }
    return result
  }
}
