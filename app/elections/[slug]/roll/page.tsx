import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { QueryRollEntryForm } from '@/components/democracy/elections/roll-forms'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { SummaryList } from '@/components/ui/summary-list'
import { getRollLine } from '@/lib/democracy/elections/roll/read-roll'
import { momentInWords } from '@/lib/kernel/calendar'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { queryRollEntryAction } from './actions'

const successMessages = {
  contested: 'The returning officer will check your entry.',
}

export const metadata: Metadata = { title: 'Your entry on the roll' }

type Props = PageProps<'/elections/[slug]/roll'>

export default async function RollPage({ params, searchParams }: Props) {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/elections/${slug}/roll`)
  const roll = person.member && (await getRollLine(person, slug))
  if (!roll) return <PageNotFound />
  return (
    <Page
      eyebrow={roll.title}
      title={roll.mayVote ? 'You are on the roll' : 'You are not on the roll'}
      lead={roll.sentence}
      back={<BackLink href={`/elections/${slug}`}>{roll.title}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <SummaryList
        rows={[
          { term: 'Roll frozen', value: momentInWords(roll.frozenAt) },
          { term: 'Members on the roll', value: String(roll.size) },
        ]}
      />
      {roll.contested && <Notice title="You have queried your entry, and it is being checked." />}
      {!roll.contested && roll.open && (
        <QueryRollEntryForm slug={slug} action={queryRollEntryAction} />
      )}
      {roll.line && (
        <Details summary="Check that your entry is in the published roll">
          <p>
            The roll is published as a single fingerprint, which changes if any entry does. Anyone
            can work it out from your entry and the numbers beside it, without seeing who else is on
            the roll.
          </p>
          <pre className="whitespace-pre-wrap break-all text-sm">
            {JSON.stringify({ line: roll.line, proof: roll.proof, root: roll.root }, undefined, 1)}
          </pre>
        </Details>
      )}
    </Page>
  )
}
