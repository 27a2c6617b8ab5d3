import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { Names } from '@/components/ui/names'
import type { MotionSupport } from '@/lib/democracy/motions/support/read-support'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import type { FormAction } from '@/lib/kernel/forms'
import { currentWording } from '@/lib/people/members/wordings'

export type SupportActs = Record<'support' | 'withdraw' | 'show', FormAction>

/** Who wants a motion to be put: how many, those of them who let their name be read, and what the reader can do. */
export function SupportSection({ support, acts }: { support: MotionSupport; acts: SupportActs }) {
  const { number, version, gathering, names, own, maySupport } = support
  return (
    <section aria-labelledby="support" className="flow">
      <SectionHeading id="support">Support for this motion</SectionHeading>
      <p>{standing(support)}</p>
      {names.length > 0 && (
        <p>
          Among them: <Names names={names} />.
        </p>
      )}
      {maySupport && (
        <Form action={acts.support}>
          <Hidden name="number" value={number} />
          <Hidden name="version" value={version.number} />
          <p>
            Supporting it means you think members should vote on this. You can withdraw your support
            until enough people support it or a member seconds it.
          </p>
          <ShownChoice />
          <SubmitButton>Support this motion</SubmitButton>
        </Form>
      )}
      {own && (
        <>
          <p>You support this motion. Your name is {own.shown ? 'shown under it' : 'not shown'}.</p>
          <Details summary={own.shown ? 'Hide your name' : 'Show your name'}>
            <Form action={acts.show}>
              <Hidden name="number" value={number} />
              <ShownChoice chosen={own.shown ? 'yes' : 'no'} />
              <SubmitButton variant="secondary">Save</SubmitButton>
            </Form>
          </Details>
          {gathering && (
            <Form action={acts.withdraw}>
              <Hidden name="number" value={number} />
              <SubmitButton variant="secondary">Withdraw your support</SubmitButton>
            </Form>
          )}
        </>
      )}
    </section>
  )
}

function ShownChoice({ chosen }: { chosen?: 'yes' | 'no' }) {
  return (
    <RadioGroup
      name="shown"
      legend="May your name be shown?"
      hint="If not, the site shows it to nobody but you, and only counts you, as a member or not."
      options={[
        { value: 'yes', label: currentWording('motion-supporter') },
        { value: 'no', label: 'Do not show my name.' },
      ]}
      defaultValue={chosen}
    />
  )
}

function standing({ gathering, put, count, members, needed }: MotionSupport): string {
  const who =
    count === 1 ? 'One person supports it' : `${capital(countInWords(count))} people support it`
  const of =
    members === count
      ? ''
      : members === 0
        ? ', none of them a member'
        : `, ${countInWords(members)} of them ${members === 1 ? 'a member' : 'members'}`
  if (put) return `${who}${of}. That was enough for it to be put without a seconder.`
  if (!gathering) return `${who}${of}.`
  const left = needed - count
  return `${count === 0 ? 'Nobody supports it yet' : `${who}${of}`}. With ${countInWords(left)} more it needs no seconder.`
}
