import { lastDayInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  number: number
  otherNumber: number
  /** Whether this address is the one with which they sign in from now on. */
  kept: boolean
  undone: boolean
  until: string
}

/** Who were in touch in a network are so no more: nobody shares a contact again who was told that it ended. */
const asBefore =
  'Both have again what they had, apart from what was changed since and what members of a network shared with each other.'

export const recordsMerged: Email<Props> = {
  name: 'records-merged',
  kind: 'Records merged',
  subject: ({ undone }) => (undone ? 'Your record is your own again' : 'Two records are now one'),
  greets: ({ name }) => name,
  onPaper: ({ number, otherNumber, undone, until }) =>
    undone
      ? [`Two officers have undone the merge of records ${number} and ${otherNumber}. ${asBefore}`]
      : [
          `Two officers have found that records ${number} and ${otherNumber} are one person’s, and merged them. Number ${number} is kept, and ${otherNumber} leads to it. The networks of number ${otherNumber} were left.`,
          `If these are two people’s records, ${ringOrWrite} by ${lastDayInWords(new Date(until))}. Until then it can be undone.`,
        ],
  body: ({ number, otherNumber, kept, undone, until }) =>
    undone ? (
      <Paragraph>
        Two officers have undone the merge of records {String(number)} and {String(otherNumber)}.{' '}
        {asBefore} This address signs in to number {String(kept ? number : otherNumber)}.
      </Paragraph>
    ) : (
      <>
        <Paragraph>
          Two officers have found that records {String(number)} and {String(otherNumber)} are one
          person’s, and merged them. Number {String(number)} is kept, and {String(otherNumber)}{' '}
          leads to it.
        </Paragraph>
        <Paragraph>
          {kept
            ? 'You sign in with this address. Your payments, motions and references are in one place now.'
            : `This address no longer signs in. Use the address of number ${String(number)}.`}{' '}
          The networks of number {String(otherNumber)} were left: join them again if you want to be
          in them.
        </Paragraph>
        <Paragraph>
          If these are two people’s records, reply to this email by{' '}
          {lastDayInWords(new Date(until))}. Until then it can be undone.
        </Paragraph>
      </>
    ),
}
