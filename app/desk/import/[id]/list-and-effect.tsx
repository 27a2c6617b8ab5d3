import 'server-only'
import { ImportEffect } from '@/components/records/imports/import-effect'
import { SampleMembers } from '@/components/records/imports/sample-members'
import { countVoters } from '@/lib/records/imports/read'
import { firstCandidates } from '@/lib/records/imports/read-rows'
import { type OpenImport, RejectedRows } from './rejected-rows'

type Props = OpenImport & { preparedBy?: string }

/** What the list would do, which rows of it are left out, and its first members: for the officer who prepares it and the one who confirms it. */
export async function ListAndEffect({ officer, found, query, preparedBy }: Props) {
  const { good, known } = found.counts
  const [members, voters] = await Promise.all([
    firstCandidates(officer, found),
    countVoters(officer),
  ])
  return (
    <>
      {found.report && good > 0 && (
        <ImportEffect
          report={found.report}
          good={good}
          known={known}
          duplicates={found.counts.duplicate}
          toldApart={found.toldApart}
          voters={voters}
          preparedBy={preparedBy}
        />
      )}
      <RejectedRows officer={officer} found={found} query={query} />
      {good > 0 && <SampleMembers members={members} all={good} />}
    </>
  )
}
