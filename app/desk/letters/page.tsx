import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { audienceInWords } from '@/lib/people/letters/in-words'
import { type ListedLetter, listLetters } from '@/lib/people/letters/read'
import { type LetterState, letterStateNames } from '@/lib/people/letters/states'
import { can, refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Letters to many' }

const successMessages = { discarded: 'Discarded. It went to nobody.' }
const tones: Record<LetterState, TagTone> = {
  draft: 'neutral',
  proposed: 'todo',
  scheduled: 'attention',
  sending: 'attention',
  sent: 'done',
  stopped: 'stopped',
}

export default async function Letters({ searchParams }: PageProps<'/desk/letters'>) {
  const { officer, refused } = await requireOfficer('/desk/letters')
  if (!officer) return refused
  const { done, before } = await searchParams
  const list = await listLetters(officer, numberInAddress(before))
  return (
    <Page
      title="Letters to many"
      eyebrow="Desk"
      lead={
        <>
          News by email to those who asked for it, and notices to every member. One officer writes,
          another confirms. Printed letters are under <Link href="/desk/post">Letters by post</Link>
          .
        </>
      }
      back={<BackLink href="/desk">Desk</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={done} />
      {!list && <Notice>{refusals[refusalOf(officer, 'letter.oversee') ?? 'not-allowed']}</Notice>}
      {list && can(officer, 'letter.write') && (
        <p>
          <ButtonLink href="/desk/letters/new">Write a letter</ButtonLink>
        </p>
      )}
      {list?.letters.length === 0 && (
        <EmptyState title="No letters to many yet">
          What was sent stays here, and members can read it under News and notices: what went to a
          saved list, only those it went to.
        </EmptyState>
      )}
      {list && list.letters.length > 0 && (
        <Table
          caption="Letters to many, the newest first"
          captionHidden
          columns={[
            { key: 'subject', head: 'Subject' },
            { key: 'state', head: 'Status' },
            { key: 'audience', head: 'For' },
            { key: 'by', head: 'Written by' },
            { key: 'recipients', head: 'Readers', numeric: true },
          ]}
          rows={list.letters.map((letter) => ({
            id: String(letter.number),
            cells: {
              subject: (
                <Link href={`/desk/letters/${letter.number}` as Route} prefetch={false}>
                  {letter.subject}
                </Link>
              ),
              state: (
                <>
                  <Tag tone={tones[letter.state]}>{letterStateNames[letter.state]}</Tag>{' '}
                  {whenOf(letter)}
                </>
              ),
              audience: audienceInWords(letter),
              by: <Name>{letter.writtenBy}</Name>,
              recipients: letter.recipients?.toLocaleString('en-GB') ?? '',
            },
          }))}
        />
      )}
      {list?.next && (
        <Pagination of="letters" next={`/desk/letters?before=${list.next}` as Route} />
      )}
    </Page>
  )
}

function whenOf({ state, sendAt, begunAt }: ListedLetter): string {
  if (state === 'scheduled' && sendAt) return `for ${momentInWords(sendAt)}`
  return begunAt ? momentInWords(begunAt) : ''
}
