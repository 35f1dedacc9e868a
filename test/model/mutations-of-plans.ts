/** Planted defects of plans and changes made together, of taking back, of the activity, and of what explains and lists. */
import type { Mutation } from './mutation-run.ts'

export const mutationsOfPlans: readonly Mutation[] = [
  {
    title: 'I5: what a tenant switched off comes back below its children',
    file: 'mocks/rules/visibility.ts',
    search: "if (upper.reach.state === 'cut-off') return upper.reach",
    replace: "if (upper.reach.cutBy?.how === 'disabled-for') return upper.reach",
  },
  {
    title: 'I5: the matrix shows as available what the switch of a tenant stops',
    file: 'mocks/views/matrix.ts',
    search: 'letters[stateOf(reach)]',
    replace: "letters[reach.cutBy?.how === 'containers-off' ? 'available' : stateOf(reach)]",
  },
  {
    title: 'I10: with the switch, uses of one of the containers are left without it',
    file: 'mocks/rules/containers-off.ts',
    search: 'together(containers.map((container)',
    replace: 'together(containers.slice(1).map((container)',
  },
  {
    title: 'I23: containers are switched off without the right to share',
    file: 'mocks/rules/containers-off.ts',
    search: "requireRight(db, caller, 'container.share')",
    replace: '',
  },
  {
    title: 'I22: changes before one that is refused stay done',
    file: 'mocks/db.ts',
    search: 'for (const entry of journal.reverse()) entry.undo()',
    replace: '',
  },
  {
    title: 'I20: of changes made together only the first may name the version that was looked at',
    file: 'mocks/rules/changes.ts',
    search: 'const effective = withVersionsCompared(db, changes).map(',
    replace: 'const effective = changes.map(',
  },
  {
    title: 'changes made together are steps of their own',
    file: 'mocks/rules/changes.ts',
    search: 'const one = asOneChange(db, caller, request.reverts ?? null)',
    replace: 'const one = caller',
  },
  {
    title: 'a plan holds although what it writes was changed there and back',
    file: 'mocks/rules/plans/token.ts',
    search: 'written.map((object) => [object.kind, object.id, versionOf(db, object)])',
    replace: 'written.map((object) => [object.kind, object.id])',
  },
  {
    title: 'a call that makes one change is not held to its plan',
    file: 'mocks/handlers/plan-match.ts',
    search: 'if (ifPlanMatch === null) return',
    replace: "if (ifPlanMatch !== '') return",
  },
  {
    title: 'a plan leaves something behind',
    file: 'mocks/db.ts',
    search: 'for (const entry of journal.splice(start).reverse()) entry.undo()',
    replace: 'journal.splice(start)',
  },
  {
    title: 'a plan does not count the connectors of the tenant at the top',
    file: 'mocks/rules/plans/field.ts',
    search: 'isReached[place] === true || reached.tops.has(row.guid)',
    replace: 'isReached[place] === true',
  },
  {
    title: 'a plan takes a disabled container for one that calls can be made with',
    file: 'mocks/rules/plans/difference.ts',
    search: 'if (before.usable !== after.usable) return after.usable',
    replace: 'if ((before.container === null) !== (after.container === null)) return after.container',
  },
  {
    title: 'I10: taking back, uses come before their container is shared again',
    file: 'mocks/rules/revert.ts',
    search: 'turnOf(one) - turnOf(other)',
    replace: 'turnOf(other) - turnOf(one)',
  },
  {
    title: 'taking back an assignment, what was changed of the connector since goes back as well',
    file: 'mocks/rules/revert.ts',
    search: "isSame('containerId') ? connector.ownContainer : idIn(before['containerId'])",
    replace: "idIn(before['containerId'])",
  },
  {
    title: 'what was taken back is taken back again',
    file: 'mocks/rules/revert.ts',
    search: 'if (by !== null) return',
    replace: 'if (by === 0) return',
  },
  {
    title: 'I23: who takes back a step need not administer all that it changed',
    file: 'mocks/rules/revert.ts',
    search: 'if (!entries.every(isMine) ||',
    replace: 'if (!entries.some(isMine) ||',
  },
  {
    title: 'I23: the activity tells of a container from above what was done to it there',
    file: 'mocks/rules/activity-entries.ts',
    search: 'return mine(row.who.tenantGuid) || (concerned !== null && mine(concerned))',
    replace: 'return concerned === null || mine(row.who.tenantGuid) || mine(concerned)',
  },
  {
    title: 'I23: the activity names who acted above',
    file: 'mocks/views/activity.ts',
    search: 'who: isMine ?',
    replace: "who: username !== '' ?",
  },
  {
    title: 'I8: the explanation asks for the global setting although the connector ignores it',
    file: 'mocks/rules/explain.ts',
    search: 'return id !== null || flag === true ||',
    replace: 'return id !== null ||',
  },
  {
    title: 'connectors of a container set by the global setting are counted as their own',
    file: 'mocks/views/connector-list.ts',
    search: 'counts[effective.rule] += 1',
    replace: "counts[effective.container ? 'own-container' : effective.rule] += 1",
  },
]
