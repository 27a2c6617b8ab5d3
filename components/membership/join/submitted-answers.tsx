import type { Route } from 'next'
import Link from 'next/link'
import { SummaryList } from '@/components/ui/summary-list'
import { inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { inPounds } from '@/lib/kernel/money'
import type { Submission } from '@/lib/membership/join/sections'
import { declarations } from '@/lib/membership/join/sections/declaration'
import { outsideRegion, partyMembership } from '@/lib/membership/join/sections/labour-movement'
import { organisation } from '@/lib/organisation'
import { addressInLines, told } from './person-answers'

type Props = {
  /** Nothing once the answers were erased. */
  submission?: Submission
  age?: number
  /** Only when the officer asked to see it; the read is audited. */
  dateOfBirth?: string
  openDateOfBirth: Route
}

/** The answers exactly as they were sent. */
export function SubmittedAnswers({ submission, age, dateOfBirth, openDateOfBirth }: Props) {
  if (!submission) return <p>We have erased these answers, as our privacy page says we will.</p>
  const { 'about-you': you, 'labour-movement': movement, dues, declaration, email } = submission
  return (
    <SummaryList
      title="Answers as sent"
      rows={[
        ...told('name', you),
        {
          term: 'Age',
          value: dateOfBirth ? (
            `${age}, born on ${inWords(dateOfBirth)}`
          ) : (
            <>
              {age}{' '}
              <Link href={openDateOfBirth} prefetch={false}>
                Show the date of birth
              </Link>
            </>
          ),
        },
        { term: 'Address', value: addressInLines(you) },
        { term: 'Email', value: email ?? 'None. They get letters by post.' },
        ...told('reach', you),
        { term: capital(organisation.place.name), value: constituency(movement.constituency) },
        ...movementRows(movement),
        {
          term: 'Dues',
          value:
            dues.amountPence === 0
              ? organisation.bands[dues.band].name
              : `${organisation.bands[dues.band].name}: ${inPounds(dues.amountPence)} a ${dues.interval}`,
        },
        { term: 'Agreed to', value: agreed(declaration) },
      ]}
    />
  )
}

// Answers from a time when the group asked are shown, whether it still asks or not.
function movementRows({ party, union }: Submission['labour-movement']) {
  const asked = organisation.labourMovement
  if (!asked && !party && !union) return []
  return [
    { term: `Member of ${asked?.party ?? 'a party'}`, value: party && partyMembership[party] },
    { term: 'Union', value: union },
  ]
}

function constituency(answer: string) {
  return answer === outsideRegion ? `Outside ${organisation.region}` : answer
}

const names = {
  'aims-and-values': 'Aims, Values and Political Priorities',
  'willing-to-be-active': 'being active',
  confidentiality: 'confidentiality',
  'privacy-notice': 'privacy notice',
} satisfies Record<(typeof declarations)[number], string>

function agreed(declaration: Submission['declaration']) {
  return declarations
    .map((wording) => `${names[wording]} (version ${declaration[wording]})`)
    .join('\n')
}
