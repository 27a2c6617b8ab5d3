import type { Metadata } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { BalanceExplained } from '@/components/money/bank-statements/balance-explained'
import { FitsForm } from '@/components/money/bank-statements/fits-form'
import { LinesLeft } from '@/components/money/bank-statements/lines-left'
import { MatchedLines } from '@/components/money/bank-statements/matched-lines'
import { NotOnStatement } from '@/components/money/bank-statements/not-on-statement'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { dayInWords, inWords } from '@/lib/kernel/calendar'
import { getStatement } from '@/lib/money/bank-statements/read'
import { linesLeftInWords, uploadedInWords } from '@/lib/money/bank-statements/statement-wording'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { matchLinesAction, removeStatementAction, unmatchLineAction } from '../actions'

export const metadata: Metadata = { title: 'Bank statement' }

const successMessages = {
  matched: 'Matched.',
  undone: 'Match undone. The line and its entries are free again.',
}

export default async function BankStatement({
  params,
  searchParams,
}: PageProps<'/desk/money/bank/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/money/bank/${encodeURIComponent(id)}`)
  if (!officer) return refused
  const query = await searchParams
  const found = await getStatement(officer, id)
  if (!found) return <PageNotFound />
  const { statement, by, suggestions, left, matched, notOnStatement, balance, firstOn } = found
  const suggested = new Set(suggestions.map(({ line }) => line.id))
  const rest = left.filter((line) => !suggested.has(line.id))
  const mayMatch = can(officer, 'bank-statement.match')
  const added = numberInAddress(query.added)
  return (
    <Page
      title={`${linesLeftInWords(left.length)}: ${inWords(statement.firstOn)} to ${inWords(statement.lastOn)}`}
      eyebrow="Money · bank statement"
      back={<BackLink href="/desk/money/bank">Bank</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={query.done} />
      {added && (
        <Notice kind="success" title={uploadedInWords(added, numberInAddress(query.known) ?? 0)} />
      )}
      <p>
        Uploaded by <Name instead="an officer">{by}</Name> on {dayInWords(statement.uploadedAt)}.
        Kind of file: {statement.format}.
      </p>
      {balance ? (
        <BalanceExplained balance={balance} lastOn={statement.lastOn} firstOn={firstOn} />
      ) : (
        <Notice title="The closing balance is not known">
          This file does not have it. To compare it with our books, remove the statement and upload
          it again with the closing balance.
        </Notice>
      )}
      {suggestions.length > 0 && mayMatch && (
        <FitsForm statementId={id} suggestions={suggestions} action={matchLinesAction} />
      )}
      {suggestions.length > 0 && !mayMatch && (
        <LinesLeft lines={suggestions.map(({ line }) => line)} caption="Lines that fit" />
      )}
      {rest.length > 0 && <LinesLeft lines={rest} caption="Lines that fit nothing in our books" />}
      {notOnStatement.length > 0 && <NotOnStatement entries={notOnStatement} />}
      {matched.length > 0 && (
        <Details summary={`Matched lines (${matched.length})`}>
          <MatchedLines
            statementId={id}
            matched={matched}
            undo={mayMatch ? unmatchLineAction : undefined}
          />
        </Details>
      )}
      {matched.length === 0 && can(officer, 'bank-statement.upload') && (
        <Details summary="Wrong file?">
          <Form action={removeStatementAction}>
            <Hidden name="statementId" value={id} />
            <SubmitButton variant="warning">Remove this statement</SubmitButton>
          </Form>
        </Details>
      )}
    </Page>
  )
}
