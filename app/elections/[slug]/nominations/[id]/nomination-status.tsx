import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { NominationView } from '@/lib/democracy/elections/nominations/read'
import type { Missing } from '@/lib/democracy/elections/nominations/states'
import { momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'

const missingWords: Record<Missing, string> = {
  proposer: 'a proposer',
  seconder: 'a seconder',
  backers: 'more members to back it',
  groups: 'nominations from more local groups',
  acceptance: 'the candidate’s agreement and statement',
}

/** How a nomination stands and who is behind it. */
export function NominationStatus({ nomination }: { nomination: NominationView }) {
  const { state, missing, proposer, seconder, backers } = nomination
  const rows = [
    { term: 'Proposed by', value: proposer && <Name>{proposer}</Name> },
    { term: 'Seconded by', value: seconder && <Name>{seconder}</Name> },
    ...(backers.length > 0 ? [{ term: 'Backed by', value: backers.join('\n') }] : []),
  ]
  return (
    <>
      {state === 'withdrawn' && <Notice>This nomination was withdrawn.</Notice>}
      {state === 'refused' && (
        <Notice kind="warning" title="The returning officer rejected this nomination">
          {nomination.refusedReason}
        </Notice>
      )}
      {state === 'accepted' && (
        <Notice kind="success" title={`${isolateName(nomination.name)} is a candidate`} />
      )}
      {(state === 'proposed' || state === 'seconded') && (
        <Notice
          kind="warning"
          title={`Still needed: ${missing.map((one) => missingWords[one]).join(', ')}`}
        >
          {`The deadline is ${momentInWords(nomination.closesAt)}. Without this the nomination falls.`}
        </Notice>
      )}
      <SummaryList rows={rows} />
    </>
  )
}
