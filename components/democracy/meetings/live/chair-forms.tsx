import { CheckboxField } from '@/components/forms/checkbox-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Portrait } from '@/components/people/members/portrait'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { type LiveMeeting, sideOfSpeaker } from '@/lib/democracy/meetings/running/live-state'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { SpeakerList } from './speaker-list'
import { TimeLeftOnDevice } from './time-left-on-device'

type Floor = {
  number: number
  live: LiveMeeting
  call: FormAction
  moreTime: FormAction
  turnList: FormAction
}

/** Who has the floor, and the one large step that comes next. */
export function ChairFloor({ number, live, call, moreTime, turnList }: Floor) {
  const { speaking, waiting, listOpen } = live
  const [next] = waiting
  const nextSide = next && sideOfSpeaker(next)?.toLowerCase()
  return (
    <div className="flow border-3 border-ink bg-card p-4">
      {speaking ? (
        <div className="flex items-center gap-3">
          <Portrait id={speaking.id} name={speaking.name} size="small" />
          <p>
            <strong>
              <Name>{speaking.name}</Name>
            </strong>
            <br />
            <span className="text-sm">
              {sideOfSpeaker(speaking) && `${sideOfSpeaker(speaking)!.toLowerCase()}, `}
              <TimeLeftOnDevice at={live.at} speaking={speaking} /> left
            </span>
          </p>
        </div>
      ) : (
        <p>Nobody is speaking.</p>
      )}
      {(next || speaking) && (
        <Form action={call}>
          <Hidden name="number" value={number} />
          <input type="hidden" name="after" value={speaking?.id ?? ''} />
          <SubmitButton>
            {next
              ? `Next: ${isolateName(next.name)}${nextSide ? `, ${nextSide}` : ''}`
              : 'Thank the speaker'}
          </SubmitButton>
        </Form>
      )}
      <div className="flex flex-wrap gap-2">
        {speaking && (
          <Form action={moreTime}>
            <Hidden name="number" value={number} />
            <input type="hidden" name="after" value={speaking.id} />
            <SubmitButton row variant="secondary">
              + 1 minute
            </SubmitButton>
          </Form>
        )}
        <Form action={turnList}>
          <Hidden name="number" value={number} />
          <input type="hidden" name="open" value={listOpen ? 'no' : 'yes'} />
          <SubmitButton row variant="secondary">
            {listOpen ? 'Close the list' : 'Open the list'}
          </SubmitButton>
        </Form>
      </div>
    </div>
  )
}

/** Those who wait, each to be called out of turn. */
export function ChairWaiting({ number, live, call }: Pick<Floor, 'number' | 'live' | 'call'>) {
  const [first, ...others] = live.waiting
  return (
    <SpeakerList
      speakers={live.waiting}
      beside={(speaker) =>
        speaker.id === first?.id || others.length === 0 ? (
          <span className="text-sm">next</span>
        ) : (
          <Form action={call}>
            <Hidden name="number" value={number} />
            <input type="hidden" name="after" value={live.speaking?.id ?? ''} />
            <input type="hidden" name="speakerId" value={speaker.id} />
            <SubmitButton row variant="secondary">
              Call now
              <span className="sr-only">
                : <Name>{speaker.name}</Name>
              </span>
            </SubmitButton>
          </Form>
        )
      }
    />
  )
}

type Rules = {
  number: number
  minutes: number
  firstTimeFirst: boolean
  quotaOrder: boolean
  set: FormAction
}

/** How long people speak, and in which order. */
export function SpeakingRulesForm({ number, minutes, firstTimeFirst, quotaOrder, set }: Rules) {
  return (
    <Details summary="How long and in which order people speak">
      <Form action={set}>
        <Hidden name="number" value={number} />
        <TextField
          name="minutes"
          label="Each speaks for"
          inputMode="numeric"
          width={4}
          suffix="minutes"
          defaultValue={String(minutes)}
        />
        <CheckboxField
          name="firstTimeFirst"
          label="Those who have not spoken yet come first"
          defaultChecked={firstTimeFirst}
        />
        <CheckboxField
          name="quotaOrder"
          label="At least every second speaker counts for the quota"
          hint="Members say so themselves when they ask to speak."
          defaultChecked={quotaOrder}
        />
        <SubmitButton variant="secondary">Save these rules</SubmitButton>
      </Form>
    </Details>
  )
}
