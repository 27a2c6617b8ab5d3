import { listed } from '@/lib/democracy/elections/results/explained/counted-contest'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { Endorsement } from '@/lib/movement/outside-elections/endorsing/read-endorsement'
import { organisation } from '@/lib/organisation'

type Decided = Pick<Endorsement, 'outcome' | 'names'>

/** "NELL endorses Ada Wren and Ben Carr": whom we back, or why nobody yet. */
export function endorsementHeadline({ outcome, names }: Decided): string {
  const ours = organisation.shortName
  if (outcome === 'endorsed')
    return `${ours} endorses ${listed(names.map((name) => isolateName(name)))}`
  if (outcome === 'coming') return `Members will decide who ${ours} endorses`
  if (outcome === 'voting') return `Members are deciding who ${ours} endorses`
  if (outcome === 'counting') return `Members have voted on who ${ours} endorses`
  return `${ours} endorses nobody`
}

/** What came of the ballot, and what that means. */
export function endorsementLead(endorsement: Endorsement): string {
  const { outcome, opensAt, closesAt, challengesUntil, leastTurnout } = endorsement
  if (outcome === 'coming') return `The ballot opens on ${momentInWords(opensAt)}.`
  if (outcome === 'voting') return `The ballot closes on ${momentInWords(closesAt)}.`
  if (outcome === 'counting') return 'The result is not declared yet.'
  if (outcome === 'too-few') return `Fewer than ${leastTurnout}% of members on the roll voted.`
  if (outcome === 'nobody') return 'Members voted to endorse none of the candidates.'
  if (outcome === 'upheld') return 'A challenge to the result of our ballot was upheld.'
  if (outcome === 'failed') return 'Our ballot could not be held or counted.'
  return endorsement.phase === 'declared'
    ? `Our members chose them in a secret ballot. The result can be challenged until ${momentInWords(challengesUntil)}.`
    : 'Our members chose them in a secret ballot.'
}
