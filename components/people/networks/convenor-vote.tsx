import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { countInWords } from '@/lib/kernel/count-in-words'
import type { FormAction } from '@/lib/kernel/forms'
import { organisation } from '@/lib/organisation'
import type { ConvenorVote } from '@/lib/people/networks/convenors/votes/read-convenor-vote'

type Props = {
  vote: ConvenorVote
  offers: number
  days: number
  call: FormAction
  cast: FormAction
}

const { convenorBackers } = organisation.rules
const supporters = `${countInWords(convenorBackers)} ${convenorBackers === 1 ? 'member' : 'members'}`

/** The same rule as in `callConvenorVote`. */
const whoIsTold =
  'Those who can vote in it then get one email: that a vote is open and until when, but not what it is about. Members who share an email address only get it if they asked for the network’s letters. We send nothing by post, so that no letter tells a household who is in the network. Members who get no email find the vote here when they sign in.'

/** The network's own vote on who convenes it: to call one, to vote in it, and the figures of the last one. */
export function ConvenorVoting({ vote, offers, days, call, cast }: Props) {
  const { running, last, membershipId } = vote
  return (
    <div className="flow">
      {running && <Running running={running} cast={cast} />}
      {!running && offers > 0 && (
        <Form action={call}>
          <p>
            {`Instead of ${supporters} supporting an offer, the whole network can choose. The vote opens straight away and runs for ${days} days. Everyone stands who offers to be a convenor now.`}
          </p>
          <p>{whoIsTold}</p>
          <Hidden name="membershipId" value={membershipId} />
          <SubmitButton variant="secondary">Call a vote of the network</SubmitButton>
        </Form>
      )}
      {last && last.standing.length > 0 && (
        <>
          <p>{`In the vote that closed on ${dayInWords(last.closedAt)}:`}</p>
          <ul className="bullets">
            {last.standing.map(({ id, name, votes, proposed }) => (
              <li key={id}>
                <Name>{name}</Name>
                {`: ${votes}${proposed ? ', chosen by the network' : ''}`}
              </li>
            ))}
            <li>{`None of them: ${last.noneOfThem}`}</li>
          </ul>
        </>
      )}
      {(running || offers > 0) && (
        <Details summary="What kind of vote this is">
          <p>
            Everyone who was in the network when the vote was called has one vote, as long as they
            stay in it. No page shows how you voted or that you did: not to the other members, not
            to convenors, not to our officers. Whoever runs the server could find out until the vote
            is counted. Then the ballots are deleted, and members of the network see the figures
            here.
          </p>
          <p>
            It is not one of our elections. Those publish a roll and who has a ballot paper, which
            would show who is in the network. So nobody can check the roll of this vote or count it
            again.
          </p>
          <p>
            {`The network proposes the person with more votes than each of the others and than “none of them”, if that is at least ${countInWords(convenorBackers)}. Officers see that name and no figures, and two of them appoint. If it is a tie, nobody is proposed. Votes for someone who withdraws or leaves the network are not counted.`}
          </p>
        </Details>
      )}
    </div>
  )
}

type RunningProps = { running: NonNullable<ConvenorVote['running']>; cast: FormAction }

function Running({ running, cast }: RunningProps) {
  const { id, closesAt, closed, onRoll, voted, standing } = running
  if (closed) return <p>The vote has closed and is being counted.</p>
  const until = `until ${momentInWords(closesAt)}`
  if (!onRoll)
    return (
      <p>{`The network is voting on its convenors ${until}. Only members who were in it when the vote was called can vote.`}</p>
    )
  if (voted) return <p>{`You have voted. The vote is open ${until}.`}</p>
  return (
    <Form action={cast}>
      <Hidden name="voteId" value={id} />
      <RadioGroup
        name="choice"
        legend="Who should convene this network?"
        hint={`You can vote ${until}. A vote cannot be changed.`}
        options={[
          ...standing.map(({ id, name }) => ({ value: id, label: <Name>{name}</Name> })),
          { value: 'none', label: 'None of them' },
        ]}
      />
      <SubmitButton>Vote</SubmitButton>
    </Form>
  )
}
