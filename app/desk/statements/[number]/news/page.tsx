import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { StatementNewsForm } from '@/components/movement/statements/news-form'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Details } from '@/components/ui/details'
import { Markdown } from '@/components/ui/markdown'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getStatementNews } from '@/lib/movement/statements/news/read-news'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'
import { addressesKeptDays } from '@/lib/movement/statements/states'
import { requireOfficer } from '../../../require-officer'
import {
  confirmStatementNewsAction,
  discardStatementNewsAction,
  writeStatementNewsAction,
} from '../../actions'

export const metadata: Metadata = { title: 'News of a joint statement' }

const successMessages = {
  written: 'We have asked the other officers to read and confirm it.',
  sent: 'Confirmed. We are sending it.',
  discarded: 'Discarded. Nobody was sent it.',
}

export default async function News({
  params,
  searchParams,
}: PageProps<'/desk/statements/[number]/news'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/statements/${number ?? ''}/news`)
  if (!officer) return refused
  const statement = number ? await getStatementAtDesk(officer, number) : undefined
  const found = statement && (await getStatementNews(officer, statement.id))
  if (!number || !statement || !found) return <PageNotFound />
  const { asked, news } = found
  return (
    <Page
      eyebrow={`Joint statement ${number}`}
      title="News for those who asked"
      lead={askedInWords(asked)}
      back={<BackLink href={`/desk/statements/${number}` as Route}>{statement.title}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!news && !statement.isPublic && (
        <Notice>News can be written once everyone can read the statement.</Notice>
      )}
      {!news && statement.isPublic && (
        <>
          <p>
            There is one such email for each statement, and a second officer reads it first.{' '}
            {addressesKeptDays} days after the last day for signing we delete the addresses, and
            nobody can get it any more.
          </p>
          <StatementNewsForm action={writeStatementNewsAction} number={number} />
        </>
      )}
      {news && (
        <article className="flow border-3 border-ink bg-card p-5 sm:p-8">
          <p className="eyebrow">
            {news.confirmedAt
              ? `Sent on ${momentInWords(news.confirmedAt)} to ${peopleInWords(news.recipients ?? 0)}`
              : `Written by ${isolateName(news.writerName)}`}
          </p>
          <h2>{news.subject}</h2>
          <Markdown source={news.text} headings={3} />
        </article>
      )}
      {news && !news.confirmedAt && (
        <>
          <WaitsUntil {...news.waits} />
          {news.mayConfirm ? (
            <ActButton action={confirmStatementNewsAction} hidden={{ number, seen: news.seen }}>
              Send this email
            </ActButton>
          ) : (
            !news.waits.spent && <Notice>This waits for a second officer.</Notice>
          )}
          <ActButton action={discardStatementNewsAction} hidden={{ number }} variant="secondary">
            Discard this email
          </ActButton>
          <Details summary="Rewrite it">
            <StatementNewsForm action={writeStatementNewsAction} number={number} news={news} />
          </Details>
        </>
      )}
    </Page>
  )
}

function peopleInWords(number: number): string {
  return number === 1 ? '1 person' : `${number.toLocaleString('en-GB')} people`
}

function askedInWords(asked: number): string {
  if (asked === 0) return 'Nobody who signed has asked for news of this statement.'
  return asked === 1
    ? '1 of those who signed has asked for news of this statement.'
    : `${asked.toLocaleString('en-GB')} of those who signed have asked for news of this statement.`
}
