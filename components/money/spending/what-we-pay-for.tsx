import { ButtonLink } from '@/components/ui/button'
import { inPounds } from '@/lib/kernel/money'
import type { MemberKind } from '@/lib/money/spending/claim-kinds'
import { organisation } from '@/lib/organisation'

const { claimMaximumPence, claimDays, claimWithoutReceiptPence, claimWithoutReceiptDays } =
  organisation.rules

const ways: { kind: MemberKind; title: string; words: string; terms: string; button: string }[] = [
  {
    kind: 'expense',
    title: 'An expense',
    words:
      'You spent your own money on something we do together: the train to a training day, a room, leaflets, stamps.',
    terms: `Up to ${inPounds(claimMaximumPence.expense)}, within ${claimDays} days. You need the receipt, as a photo or a PDF. Only ${inPounds(claimWithoutReceiptPence)} in ${claimWithoutReceiptDays} days needs none.`,
    button: 'Claim an expense',
  },
  {
    kind: 'conference-support',
    title: 'Conference support',
    words: organisation.conferenceSupport.forWhom,
    terms: `Up to ${inPounds(claimMaximumPence['conference-support'])}. You can ask before you have spent anything.`,
    button: 'Apply for conference support',
  },
  {
    kind: 'hardship',
    title: 'The hardship fund',
    words:
      'Money is tight right now. Nobody should stay away because of it. Only the officers who decide read what you write, every time they look is logged, and it goes no further.',
    terms: `Up to ${inPounds(claimMaximumPence.hardship)}. We ask for no proof.`,
    button: 'Apply to the hardship fund',
  },
]

/** What members can claim for, and on which terms. */
export function WhatWePayFor() {
  return ways.map(({ kind, title, words, terms, button }) => (
    <section key={kind} className="flow border-ink border-t-3 pt-5">
      <h2>{title}</h2>
      <p>{words}</p>
      <p className="text-ink-soft">{terms}</p>
      <ButtonLink href={`/membership/claims/new/${kind}`} variant="secondary">
        {button}
      </ButtonLink>
    </section>
  ))
}
