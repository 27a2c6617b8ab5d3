import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Tag } from '@/components/ui/tag'
import { lastDayInWords, momentInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { listStatementsAtDesk, type StatementAtDesk } from '@/lib/movement/statements/read-desk'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Joint statements' }

const successMessages = { discarded: 'The draft is discarded, with its links and comments.' }

export default async function DeskStatements({ searchParams }: PageProps<'/desk/statements'>) {
  const { officer, refused } = await requireOfficer('/desk/statements')
  if (!officer) return refused
  const list = await listStatementsAtDesk(officer)
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!list)
    return (
      <Page title="Joint statements" back={back}>
        <Notice>{refusals[refusalOf(officer, 'statement.write') ?? 'not-allowed']}</Notice>
      </Page>
    )
  return (
    <Page
      eyebrow="Desk"
      title="Joint statements"
      lead="What organisations and people sign together, each by a decision of its own."
      back={back}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        <ButtonLink href={'/desk/statements/new' as Route}>Write a statement</ButtonLink>
      </p>
      {list.length > 0 ? (
        <ul className="border-ink border-t-3">
          {list.map((statement) => (
            <li
              key={statement.number}
              className="relative flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
            >
              <div className="min-w-0 flex-[1_1_18rem]">
                <Link href={`/desk/statements/${statement.number}` as Route} className="whole-row">
                  {statement.title}
                </Link>
                <p className="text-ink-soft text-sm">{untilWhen(statement)}</p>
              </div>
              <Tag tone={statement.proposal ? 'attention' : undefined}>{statusOf(statement)}</Tag>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No statements yet" />
      )}
    </Page>
  )
}

function statusOf({ state, proposal, isPublic }: StatementAtDesk): string {
  if (proposal) return 'Waits for a second officer'
  if (state === 'draft') return 'Draft'
  if (state === 'withdrawn') return 'Taken down'
  return isPublic ? 'Published' : 'Under embargo'
}

function untilWhen({ state, isPublic, publicFrom, signUntil, takesSignatures }: StatementAtDesk) {
  if (state === 'published' && !isPublic && publicFrom)
    return `Everyone can read it from ${momentInWords(publicFrom)}`
  if (state === 'published' && !takesSignatures) return 'The time for signing is over'
  return state === 'withdrawn' ? '' : `To be signed by ${lastDayInWords(signUntil)}`
}
