import type { MotionResult } from '@/lib/democracy/motions/read-vote'
import type { VoteKind } from '@/lib/democracy/motions/states'
import { objectionsThatStop } from '@/lib/democracy/motions/tally'
import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import {
  consentByPostWording,
  kindLabels,
  majorityLabels,
  unlessObjected,
  voteQuorumInWords,
} from './motion-labels'

/** How a result came about, for anyone who wants to follow it. */
export function HowCounted(result: MotionResult) {
  const { kind, majority, quorum, onPaper, withoutPaper, cast } = result
  if (majority === 'unless-objected') return <HowConsented {...result} />
  return (
    <ul className="bullets">
      <li>
        {`${kindLabels[kind]}, from ${momentInWords(result.opensAt)} to ${momentInWords(result.closesAt)}.`}
      </li>
      <li>
        {majorityLabels[majority]}.
        {majority !== 'present' && ' Abstentions count towards turnout only.'}
      </li>
      {quorum > 0 && (
        <li>{`${voteQuorumInWords(quorum)}, and ${cast.toLocaleString('en-GB')} did.`}</li>
      )}
      <li>
        {counted[kind]} {kind !== 'hands' && comparison(withoutPaper)}
      </li>
      {onPaper + withoutPaper > 0 && (
        <li>
          {onPaper.toLocaleString('en-GB')} on paper, from members without an email address: two
          officers recorded who had sent one, and two typed what each paper says.
        </li>
      )}
      <li>
        {`${capital(officerWith('votes.declare'))} declared the result on ${momentInWords(result.declaredAt)}.`}
      </li>
    </ul>
  )
}

/** Nobody votes for it: it is carried because too few objected, each by name. */
function HowConsented({ rule, opensAt, closesAt, declaredAt }: MotionResult) {
  return (
    <ul className="bullets">
      <li>
        {`${unlessObjected(objectionsThatStop(rule))}, from ${momentInWords(opensAt)} to ${momentInWords(closesAt)}. Members who said nothing consented.`}
      </li>
      <li>
        Members objected by name and said why. An objection that was taken back in time does not
        count.
      </li>
      <li>{consentByPostWording}</li>
      <li>
        {`${capital(officerWith('votes.declare'))} declared the result on ${momentInWords(declaredAt)}.`}
      </li>
    </ul>
  )
}

const counted: Record<VoteKind, string> = {
  confidential:
    'After voting closed the ballots were shuffled, then counted, and their number compared with the number of members marked as having voted.',
  hands:
    'Two tellers counted the hands, neither knowing what the other wrote, until both had the same.',
  open: 'After voting closed the votes were counted, and their number compared with the number of members marked as having voted.',
}

function comparison(withoutPaper: number): string {
  if (withoutPaper === 0) return 'The two were the same.'
  return withoutPaper === 1
    ? 'They were the same but for one envelope from which no vote was entered.'
    : `They were the same but for ${withoutPaper} envelopes from which no vote was entered.`
}
