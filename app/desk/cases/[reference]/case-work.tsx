import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { SectionHeading } from '@/components/layout/section-heading'
import { CaseFileForm } from '@/components/membership/discipline/case-file-form'
import { Details } from '@/components/ui/details'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { atWallTime, dayInWords, daysAfter, lastDayInWords, lastDayOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { endOfDayAfter, lapseAfter } from '@/lib/membership/discipline/deadlines'
import { mostCaseCharacters, panelFields } from '@/lib/membership/discipline/forms'
import { letterKinds } from '@/lib/membership/discipline/letters'
import { measureKinds } from '@/lib/membership/discipline/measures'
import type { CaseAsRead } from '@/lib/membership/discipline/read'
import { organisation } from '@/lib/organisation'
import {
  addEvidenceAction,
  giveTimeAction,
  proposeMeasureAction,
  proposePanelAction,
  proposeReinstatementAction,
  proposeReplacementAction,
  recordLetterAction,
  refuseTimeAction,
} from './actions'

/** What officers can do in a case as it stands. */
export function CaseWork({ found, problem }: { found: CaseAsRead; problem?: string }) {
  const { reference, state, running } = found
  const takesEvidence = state === 'proposed' || running
  const takesLetter = found.looksAfter && (running || found.mayAppeal)
  if (!takesEvidence && !found.canComeBack && !takesLetter) return null
  const { evidenceDays } = organisation.discipline
  const asks =
    state === 'open' && running && found.timeAsked !== undefined && !found.timeAsked.refused
  return (
    <section aria-labelledby="work" className="flow">
      <SectionHeading id="work">What you can do</SectionHeading>
      {found.tooFewToName && (
        <Notice kind="warning" title="Too few officers can name who decides this">
          <p>
            One officer proposes who decides, another confirms, and neither can have any other part
            in the case. Until another officer is appointed nobody can name them, and the case drops
            on its day.
          </p>
        </Notice>
      )}
      {found.toName && <ProposePanel found={found} />}
      {found.toReplace.slice(0, 1).map((place) => (
        <ProposeReplacement key={reference} reference={reference} {...place} />
      ))}
      {takesEvidence && (
        <Details summary="Add evidence">
          <p>
            {state === 'proposed'
              ? `The member sees it as soon as the case is brought. Then they have ${evidenceDays} days to read it before anything is decided.`
              : `The member sees it straight away. Nothing is decided on it before ${dayInWords(endOfDayAfter(now(), evidenceDays))}, so that they can read it.`}
            {!found.hasPart &&
              ' From then on you are someone who looked into this: you do not decide it, and do not name who does.'}
          </p>
          <Form action={addEvidenceAction}>
            <Hidden name="reference" value={reference} />
            <TextArea
              name="words"
              label="What somebody said, or what you found"
              rows={6}
              limit={{ characters: mostCaseCharacters }}
            />
            <SubmitButton variant="secondary">Add it</SubmitButton>
          </Form>
          <CaseFileForm
            address={`/membership/cases/${reference}/files?at=desk`}
            problem={problem}
          />
        </Details>
      )}
      {takesLetter && <TypeInLetter found={found} />}
      {state === 'open' && running && (
        <Details summary="Give more time to answer" open={asks}>
          <Form action={giveTimeAction}>
            <Hidden name="reference" value={reference} />
            <DateField
              name="until"
              legend="Answer by"
              hint={`By ${dayInWords(atWallTime(daysAfter(lastDayOf(found.lapsesAt!), -evidenceDays)))} at the latest. For example, 27 3 2027`}
            />
            <SubmitButton variant="secondary">Give more time</SubmitButton>
          </Form>
        </Details>
      )}
      {asks && (
        <Details summary="Refuse more time">
          <p>
            The day stays as it is. The member reads your reason, and can ask again with other
            words.
          </p>
          <Form action={refuseTimeAction}>
            <Hidden name="reference" value={reference} />
            <TextArea name="words" label="The reason" rows={3} />
            <SubmitButton variant="secondary">Refuse more time</SubmitButton>
          </Form>
        </Details>
      )}
      {running && (
        <Details summary="Extend the case, or suspend the member until the decision">
          <p>
            Two officers have to agree. The member reads the reason. It drops if it is not decided
            by {lastDayInWords(found.lapsesAt!)}; two officers can move that to{' '}
            {lastDayInWords(lapseAfter(found.lapsesAt!))} at the latest.
            {state === 'open' &&
              ` A suspension can run to ${lastDayInWords(latestSuspension(found.lapsesAt!))}.`}
          </p>
          <Form action={proposeMeasureAction}>
            <Hidden name="reference" value={reference} />
            <RadioGroup
              name="kind"
              legend="What?"
              options={[
                { value: 'extension', label: measureKinds.extension },
                ...(state === 'open'
                  ? [{ value: 'suspension', label: measureKinds.suspension }]
                  : []),
              ]}
            />
            <DateField name="until" legend="Until" hint="For example, 27 3 2027" />
            <TextArea name="reason" label="The reason" rows={4} />
            <SubmitButton variant="secondary">Send to a second officer</SubmitButton>
          </Form>
        </Details>
      )}
      {found.canComeBack && (
        <Details summary="Take the member back">
          <p>
            Two officers have to agree. What was decided has no effect from then on, and their
            address is no longer flagged.
          </p>
          <Form action={proposeReinstatementAction}>
            <Hidden name="reference" value={reference} />
            <Hidden name="kind" value="reinstatement" />
            <TextArea name="reason" label="The reason" rows={4} />
            <SubmitButton variant="secondary">Send to a second officer</SubmitButton>
          </Form>
        </Details>
      )}
    </section>
  )
}

function latestSuspension(lapsesAt: Date): Date {
  const longest = endOfDayAfter(now(), organisation.discipline.suspensionDays)
  return longest < lapsesAt ? longest : lapsesAt
}

function ProposePanel({ found: { reference, stage } }: { found: CaseAsRead }) {
  const { panelSize } = organisation.discipline
  return (
    <Form action={proposePanelAction}>
      <p>
        {stage === 'first' ? 'Propose the members who decide it' : 'Propose who hears the appeal'}:{' '}
        {panelSize} members in good standing who have no part in this case. A second officer
        confirms them. From then on both of you look after the case, and neither of you decides it.
      </p>
      <Hidden name="reference" value={reference} />
      {panelFields.map((name, place) => (
        <TextField
          key={name}
          name={name}
          label={`Member ${place + 1}`}
          hint="Their name or membership number"
          width={20}
        />
      ))}
      <SubmitButton>Send to a second officer</SubmitButton>
    </Form>
  )
}

const whyReplaced = {
  left: 'Someone who was to decide this has stepped aside.',
  membership: 'no longer has a membership in good standing, and cannot decide this.',
  mailbox: 'no longer has an email address that only they read, and cannot decide this.',
  concerned: 'is concerned in the complaint, and cannot decide this.',
}

type Replaced = {
  reference: string
  personId?: string
  name?: string
  why: keyof typeof whyReplaced
}

function ProposeReplacement({ reference, personId, name, why }: Replaced) {
  return (
    <Form action={proposeReplacementAction}>
      <p>
        {name && (
          <>
            <Name>{name}</Name>{' '}
          </>
        )}
        {whyReplaced[why]} Propose another member. A second officer confirms it. What was agreed to
        by the one who leaves counts no more.
      </p>
      <Hidden name="reference" value={reference} />
      {personId && <Hidden name="leaves" value={personId} />}
      <TextField
        name="number"
        label="The other member"
        hint="Their name or membership number"
        width={20}
      />
      <SubmitButton>Send to a second officer</SubmitButton>
    </Form>
  )
}

/** For what the member writes by post. */
function TypeInLetter({
  found: { reference, state, running, mayAppeal, appealBy, hasPart },
}: {
  found: CaseAsRead
}) {
  const kinds = [
    ...(running ? (['answer'] as const) : []),
    ...(running && state === 'open' ? (['time'] as const) : []),
    ...(mayAppeal ? (['appeal'] as const) : []),
  ]
  return (
    <Details summary="Type in a letter from the member">
      <p>
        It counts from when you type it in
        {mayAppeal && `: an appeal by ${lastDayInWords(appealBy!)} at the latest`}. Type it word for
        word. Everyone in the case reads that it came by post and that you typed it in, and we tell
        the member.
        {!hasPart && ' From then on you look after the case, and do not decide it.'}
      </p>
      <Form action={recordLetterAction}>
        <Hidden name="reference" value={reference} />
        <RadioGroup
          name="kind"
          legend="What is it?"
          options={kinds.map((value) => ({ value, label: letterKinds[value] }))}
        />
        <DateField name="on" legend="Date on the letter" hint="For example, 27 3 2027" />
        <TextArea
          name="words"
          label="What the letter says"
          rows={8}
          limit={{ characters: mostCaseCharacters }}
        />
        <SubmitButton variant="secondary">Add the letter</SubmitButton>
      </Form>
    </Details>
  )
}
