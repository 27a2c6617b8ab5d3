import 'server-only'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { cannotVoteInElection } from '@/components/democracy/elections/voting/cannot-vote-notice'
import { getPaper } from '@/lib/democracy/elections/papers/read-paper'
import { getElection } from '@/lib/democracy/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

/** What the three pages of the voter's way need to know. Nothing when there is no such election to see. */
export async function loadVoterPage(slug: string, page: 'paper' | 'vote' | 'box' | 'restore') {
  if (!parseElectionSlug(slug)) return undefined
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/${page}`)
  const [election, paper] = await Promise.all([getElection(person, slug), getPaper(person, slug)])
  if (!election) return undefined
  const collectFrom = momentInWords(election.collectFrom)
  const opens = momentInWords(election.opensAt)
  const closes = momentInWords(election.closesAt)
  const { onRoll = false, mark = 'none' } = paper ?? {}
  return {
    voter: person.personId,
    number: paper?.number ?? 0,
    title: election.title,
    phase: election.phase,
    opens,
    closes,
    mark,
    manifestHash: paper?.manifestHash ?? '',
    locker: paper?.locker,
    notNow: cannotVoteInElection({
      slug,
      phase: election.phase,
      onRoll,
      mark,
      collectFrom,
      closes,
    }),
    officer: { returningOfficer: election.returningOfficer, email: organisation.email },
  }
}
