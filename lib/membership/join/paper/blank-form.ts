import 'server-only'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'
import { priceInWords } from '@/lib/money/subscriptions/bands'
import { bands, organisation } from '@/lib/organisation'
import { type PdfBlock, paper } from '@/lib/pdf/document'
import { personFieldsIn } from '@/lib/people/members/person-fields'
import { currentWording } from '@/lib/people/members/wordings'
import { declarations } from '../sections/declaration'
import { partyMembership } from '../sections/labour-movement'

const toWriteOn = '.'.repeat(96)
const box = '[   ]  '

const written = (labels: string[]): PdfBlock => ({
  kind: 'terms',
  rows: labels.map((label) => [label, toWriteOn]),
})
const ticked = (words: string[]): PdfBlock[] =>
  words.map((text) => ({ kind: 'text', text: `${box}${text}` }))
const asked = (group: 'name' | 'address' | 'reach') =>
  personFieldsIn(group)
    .filter(([, { choices }]) => !choices)
    .map(([, { label, optional }]) => (optional ? `${label} (optional)` : label))

/** The application as a sheet to fill in by hand: what is asked online, and the wordings of today above the signature. */
export function blankApplicationForm(): Promise<Uint8Array> {
  const { place, labourMovement: movement } = organisation
  return paper({
    title: 'Application to join',
    lead: `Return it to ${organisation.name}, ${organisation.post.address.join(', ')}.`,
    madeOn: now(),
    blocks: [
      { kind: 'heading', text: 'About you' },
      written([
        ...asked('name'),
        'Date of birth',
        ...asked('address'),
        ...asked('reach'),
        'Email address (leave it empty if you would rather have letters by post)',
      ]),
      { kind: 'heading', text: movement?.title ?? 'Where you live' },
      written([`${capital(place.name)} you live in`]),
      ...(movement
        ? [
            { kind: 'text', text: `Are you a member of ${movement.party}?` } as const,
            ...ticked(Object.values(partyMembership)),
            written(['Your trade union (optional)']),
          ]
        : []),
      { kind: 'heading', text: 'Your two referees' },
      {
        kind: 'text',
        text: 'Two different members who know you. Ask both first. We ask them to vouch for you, and tell them your name and nothing else about you.',
      },
      written([
        'Name of your proposer',
        'Their email address or membership number',
        'Name of your seconder',
        'Their email address or membership number',
      ]),
      { kind: 'heading', text: 'Your dues' },
      {
        kind: 'text',
        text: 'Choose one. We take your word for it. You pay nothing before we have approved your application.',
      },
      ...ticked(
        bands.map(
          (band) =>
            `${organisation.bands[band].name}: ${priceInWords(band)}. ${organisation.bands[band].forWhom}`,
        ),
      ),
      written(['Each month or each year, and how much if you name the amount']),
      { kind: 'heading', text: 'What you agree to' },
      { kind: 'text', text: 'Tick each of them. We need all.' },
      ...ticked(declarations.map(currentWording)),
      written(['Your signature', 'Date']),
    ],
  })
}
