import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { isolateName } from '@/lib/kernel/isolate-name'
import { type Answers as Given, type Section, sectionNames } from '@/lib/membership/join/sections'
import { declarations } from '@/lib/membership/join/sections/declaration'
import { outsideRegion, partyMembership } from '@/lib/membership/join/sections/labour-movement'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import { organisation } from '@/lib/organisation'
import { wordings } from '@/lib/people/members/wordings'
import { addressInLines, told } from './person-answers'
import { sectionTitles } from './section-titles'

const agreements = {
  'aims-and-values': 'Aims, Values and Political Priorities',
  'willing-to-be-active': 'Being active',
  confidentiality: 'Confidentiality',
  'privacy-notice': 'Privacy notice',
} as const

function movementRows({ party, union }: Pick<Given['labour-movement'], 'party' | 'union'>) {
  const asked = organisation.labourMovement
  if (!asked) return []
  return [
    { term: `Member of ${asked.party}`, value: party && partyMembership[party] },
    { term: 'Trade union', value: union },
  ]
}

const rowsOf: { [S in Section]: (answers: Given[S]) => SummaryRow[] } = {
  'about-you': (you) => [
    ...told('name', you),
    { term: 'Date of birth', value: inWords(you.dateOfBirth) },
    {
      term: 'Home address',
      value: addressInLines(you),
    },
    ...told('reach', you),
  ],
  'labour-movement': ({ constituency, party, union }) => [
    {
      term: capital(organisation.place.name),
      value: constituency === outsideRegion ? 'Outside the region' : constituency,
    },
    ...movementRows({ party, union }),
  ],
  referees: (named) => [
    { term: 'Proposer', value: `${isolateName(named.proposerName)}\n${named.proposerContact}` },
    { term: 'Seconder', value: `${isolateName(named.seconderName)}\n${named.seconderContact}` },
  ],
  dues: ({ band, interval, amountPence }) => [
    { term: 'Band', value: organisation.bands[band].name },
    {
      term: 'Amount',
      value: amountPence === 0 ? 'Nothing to pay' : duesInWords(amountPence, interval),
    },
  ],
  declaration: (agreed) =>
    declarations.map((wording) => ({
      term: agreements[wording],
      value: wordings[wording][agreed[wording] - 1],
    })),
}

type Props = {
  answers: Given
  /** Which sections lead back to their forms. */
  change?: readonly Section[]
}

/** The answers of an application, section by section, as they were given. */
export function ApplicationAnswers({ answers, change }: Props) {
  return sectionNames.map((section) => (
    <SummaryList
      key={section}
      title={sectionTitles[section]}
      change={change?.includes(section) ? `/join/application/${section}` : undefined}
      rows={rowsOf[section](answers[section] as never)}
    />
  ))
}
