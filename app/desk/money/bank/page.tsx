import type { Metadata } from 'next'
import { ButtonRow } from '@/components/forms/button-row'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { StatementList } from '@/components/money/bank-statements/statement-list'
import { UploadStatement } from '@/components/money/bank-statements/upload-statement'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { refusalNamed, refusals } from '@/lib/kernel/refusals'
import { countLinesLeft, listStatements } from '@/lib/money/bank-statements/read'
import { problemsInAddress } from '@/lib/money/bank-statements/reading/problems'
import { bankHeadline } from '@/lib/money/bank-statements/statement-wording'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'

export const metadata: Metadata = { title: 'Bank' }

const successMessages = {
  known: 'Nothing added: every line of this file is here already.',
  removed: 'Statement removed.',
}

export default async function Bank({ searchParams }: PageProps<'/desk/money/bank'>) {
  const { officer, refused } = await requireOfficer('/desk/money/bank')
  if (!officer) return refused
  const query = await searchParams
  const statements = await listStatements(officer)
  const left = (await countLinesLeft(officer)) ?? 0
  const refusal = refusalNamed(query.refused)
  const wrong = [...(refusal ? [refusal] : []), ...problemsInAddress(query.problem, query.lines)]
  return (
    <Page
      title={statements ? bankHeadline(left, statements.length) : 'Bank'}
      eyebrow="Money · bank"
      lead="Upload the bank’s statement, match it with our books, and see what is left."
      back={<BackLink href="/desk/money">Money</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={query.done} />
      {!statements && <Notice>{refusals['not-allowed']}</Notice>}
      {can(officer, 'bank-statement.upload') && (
        <UploadStatement to="/desk/money/bank/file" wrong={wrong} />
      )}
      {statements && statements.length > 0 && <StatementList statements={statements} />}
      {statements && (
        <ButtonRow>
          <ButtonLink href={'/desk/money/bank-charges'} variant="secondary">
            See bank charges
          </ButtonLink>
          {can(officer, 'ledger.enter', { personId: null }) && (
            <>
              <ButtonLink href={'/desk/money/entries/interest'} variant="secondary">
                Record interest
              </ButtonLink>
              <ButtonLink href={'/desk/money/entries/opening'} variant="secondary">
                Enter an opening balance
              </ButtonLink>
            </>
          )}
        </ButtonRow>
      )}
    </Page>
  )
}
