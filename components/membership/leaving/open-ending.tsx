import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { WaitsUntil } from '@/components/people/officers/waits-until'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/kernel/forms'
import type { Waits } from '@/lib/people/officers/proposal-time'

type Props = {
  ending: {
    id: string
    what: string
    by: string
    on: string
    waits: Waits
    mayConfirm: boolean
    hasAddress: boolean
    mayPrint: boolean
  }
  number: number
  /** It is not only the membership that ends. */
  erases?: 'member' | 'applicant'
  confirm: FormAction
  decline: FormAction
}

const atOnce = {
  member: 'the membership ends',
  applicant: 'an application that is not decided is withdrawn',
}

/** The end of a membership that waits for a second officer. */
export function OpenEnding({ ending, number, erases, confirm, decline }: Props) {
  const about = (
    <>
      <Hidden name="endingId" value={ending.id} />
      <Hidden name="number" value={number} />
    </>
  )
  return (
    <Notice
      kind="warning"
      title={`${erases ? 'Erasure' : 'The end of this membership'} is waiting for a second officer`}
    >
      <p>
        <Name instead="An officer">{ending.by}</Name> recorded on {ending.on}: {ending.what}.
        Nothing has ended yet.
        {erases &&
          ` When you confirm it, their details are erased and ${atOnce[erases]}. It cannot be undone.`}
      </p>
      {erases && <LetterFirst {...ending} />}
      <WaitsUntil {...ending.waits} />
      <div className="flex flex-wrap gap-5">
        {ending.mayConfirm && (
          <Form action={confirm}>
            {about}
            <SubmitButton variant="secondary">
              {erases ? 'Confirm, and erase their details' : 'Confirm the end of this membership'}
            </SubmitButton>
          </Form>
        )}
        <Form action={decline}>
          {about}
          <SubmitButton variant="secondary">Decline to confirm it</SubmitButton>
        </Form>
      </div>
    </Notice>
  )
}

/** We keep nobody's address after erasure, not even for a letter about it. */
function LetterFirst({ id, hasAddress, mayPrint }: Props['ending']) {
  if (!hasAddress)
    return <p>We do not know where they live, so we have no letter to tell them that it is done.</p>
  return (
    <p>
      {mayPrint ? (
        <>
          <a href={`/desk/post/erasure.pdf?ending=${id}`}>
            Print the letter that tells them it is done (PDF)
          </a>
          . Print it before this is confirmed, and post it afterwards.
        </>
      ) : (
        'Before this is confirmed, ask an officer who can open addresses to print the letter that tells them it is done, and to post it afterwards.'
      )}{' '}
      Once their details are erased, we have no name or address to print, and the letter is not
      among the letters by post. That it was printed is logged.
    </p>
  )
}
