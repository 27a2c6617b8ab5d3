import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or most of one, the longest first. Begun first, none of them runs alone at the end. */
const longest = [
  'subscriptions/lives.test.ts',
  'hostile-input/desk.test.ts',
  'hostile-input/members.test.ts',
  'hostile-input/elsewhere.test.ts',
  'hostile-input/addresses.test.ts',
  'kernel/embedded.test.ts',
  'elections/secrecy.test.ts',
  'elections/protocol-verify.test.ts',
  'stripe-emulator/pages.test.ts',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const known = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}`))
      return known < 0 ? longest.length : known
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}
