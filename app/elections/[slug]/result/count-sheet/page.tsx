import type { Metadata } from 'next'
import { withOutagePage } from '@/app/with-outage-page'
import { ResultSheet } from '@/components/democracy/elections/results/result-sheet'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { sheetOf } from '@/lib/democracy/elections/results/count-sheet-blocks'
import { loadResult } from '../load-result'
import { resultPending } from '../result-pending'

export const metadata: Metadata = { title: 'Count sheet' }

async function CountSheetPage({ params }: PageProps<'/elections/[slug]/result/count-sheet'>) {
  const { result, refused } = await loadResult(params, '/count-sheet')
  if (!result) return refused
  const { election, counted } = result
  const at = `/elections/${election.slug}/result` as const
  return (
    <Page eyebrow="Count sheet" title={election.title} back={<BackLink href={at}>Result</BackLink>}>
      {!counted && <Notice title="There is no result yet">{resultPending(election)}</Notice>}
      {counted && (
        <p>
          <a href={`${at}/count-sheet.pdf`}>Download as PDF</a>
        </p>
      )}
      {counted?.map((one) => (
        <ResultSheet key={one.id} blocks={sheetOf(one)} />
      ))}
    </Page>
  )
}

export default withOutagePage(CountSheetPage)
