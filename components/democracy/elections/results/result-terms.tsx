import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Name } from '@/components/ui/name'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'

export type ElectedLine = {
  contestId: string
  number: number
  name: string
  /** The office, or the group. */
  seatTitle: string
  seat: 'office' | 'group'
  /** Two officers have confirmed it, and it waits for the member's own yes. */
  asked?: boolean
  /** The term they were elected for runs now. */
  inOffice: boolean
  /** The last day of that term. */
  until: string
  /** The last day of an earlier term of theirs that still runs. */
  before?: string
  /** The new term begins later, on that day. */
  from?: string
  proposalId?: string
  waits?: Waits
  mayPropose: boolean
  mayConfirm: boolean
}

type Props = {
  slug: string
  lines: readonly ElectedLine[]
  propose: FormAction
  confirm: FormAction
}

/** Everyone elected to an office or to a seat in a group: one officer proposes the term, another confirms it. */
export function ResultTerms({ slug, lines, propose, confirm }: Props) {
  return (
    <ul className="border-ink border-t-3">
      {lines.map((line) => (
        <li
          key={`${line.contestId} ${line.number}`}
          className="flow border-rule border-b py-5 [--flow:0.75rem]"
        >
          <p>
            <strong>
              <Name>{line.name}</Name>
            </strong>
            , {line.seatTitle}
          </p>
          <p className="text-ink-soft">{howFar(line)}</p>
          {line.waits && <WaitsUntil {...line.waits} />}
          {line.mayPropose && (
            <Form action={propose}>
              <Hidden name="slug" value={slug} />
              <Hidden name="contestId" value={line.contestId} />
              <Hidden name="number" value={line.number} />
              <SubmitButton>
                Propose the term
                <span className="sr-only">
                  {' '}
                  of <Name>{line.name}</Name>
                </span>
              </SubmitButton>
            </Form>
          )}
          {line.proposalId && line.mayConfirm && (
            <Form action={confirm}>
              <Hidden name="proposalId" value={line.proposalId} />
              <Hidden name="seat" value={line.seat} />
              <Hidden name="slug" value={slug} />
              <SubmitButton>
                Confirm the term
                <span className="sr-only">
                  {' '}
                  of <Name>{line.name}</Name>
                </span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}

function howFar(line: ElectedLine): string {
  const { inOffice, until, before, from, proposalId } = line
  if (inOffice)
    return `${line.seat === 'office' ? 'Holds the office' : 'Is in the group'} until ${until}.`
  const again = before
    ? ` Their earlier term, until ${before}, ends when this one begins, so they keep their seat.`
    : ''
  const term = `Elected until ${until}.${again}`
  if (from) return `${term} The term begins on ${from}. It can be proposed from that day on.`
  return `${term} ${proposalId ? proposed(line) : unproposed(line)}`
}

function proposed({ mayConfirm, asked, waits }: ElectedLine) {
  if (waits?.spent) return 'Proposed.'
  if (asked) return 'Two officers agree. The member has been asked.'
  return mayConfirm
    ? 'Proposed. You can confirm it.'
    : 'Proposed. Another officer has to confirm it.'
}

function unproposed({ mayPropose }: ElectedLine) {
  return mayPropose ? 'Not proposed yet.' : 'Another officer can propose the term.'
}
