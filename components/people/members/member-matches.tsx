import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { MoreFound } from '@/components/people/members/more-found'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import type { Standing } from '@/lib/kernel/actor'
import type { FormAction } from '@/lib/kernel/forms'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { standingInWords } from '@/lib/people/members/standing-in-words'

type Props = {
  members: readonly {
    personId: string
    number: number
    name: string
    standing: Standing
    mayVote: boolean
  }[]
  number: number
  referenceId: string
  match: FormAction
}

/** The members that were found, each with a button to ask them. */
export function MemberMatches({ members, number, referenceId, match }: Props) {
  if (members.length === 0) {
    return (
      <EmptyState title="No member found">
        Try another spelling, or go back and ask the applicant for another referee.
      </EmptyState>
    )
  }
  return (
    <section className="flow">
      <h2>{members.length === 1 ? 'One member' : `${members.length} members`}</h2>
      <MoreFound found={members.length} />
      <ul className="border-ink border-t-3">
        {members.map((member) => (
          <li
            key={member.personId}
            className="flex flex-wrap items-center justify-between gap-5 border-rule border-b py-3"
          >
            <span>
              <strong>
                <Name instead="Name erased">{member.name}</Name>
              </strong>
              <span className="block text-ink-soft text-sm">
                {memberNumberInWords(member.number)} · {standingInWords[member.standing]}
              </span>
            </span>
            {member.mayVote && (
              <Form action={match}>
                <Hidden name="number" value={number} />
                <Hidden name="referenceId" value={referenceId} />
                <Hidden name="memberId" value={member.personId} />
                <SubmitButton variant="secondary">
                  Ask for the reference
                  <span className="sr-only">
                    {' '}
                    from <Name>{member.name}</Name>
                  </span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
