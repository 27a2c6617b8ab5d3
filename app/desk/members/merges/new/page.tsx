import type { Metadata, Route } from 'next'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { dayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { memberNumberIn, memberNumberInWords } from '@/lib/people/members/member-number'
import { takes } from '@/lib/records/merging/forms'
import { mergeParts } from '@/lib/records/merging/merge-parts'
import { compareRecords } from '@/lib/records/merging/read'
import { requireOfficer } from '../../../require-officer'
import { keepApartAction, proposeMergeAction } from '../actions'

export const metadata: Metadata = { title: 'Two records side by side' }

export default async function CompareRecords(props: PageProps<'/desk/members/merges/new'>) {
  const asked = await props.searchParams
  const numberIn = (typed: unknown) =>
    typeof typed === 'string' ? memberNumberIn(typed) : undefined
  const [keep, other] = [numberIn(asked.keep), numberIn(asked.other)]
  const { officer, refused } = await requireOfficer('/desk/members/merges')
  if (!officer) return refused
  const back = <BackLink href="/desk/members/merges">Two records of one person</BackLink>
  const found = keep && other ? await compareRecords(officer, { keep, other }) : undefined
  const refusal = found ? found.refused : 'not-there'
  if (!found?.kept || !keep || !other)
    return (
      <Page title="Two records side by side" back={back}>
        {refusal === 'not-there' || !refusal ? (
          <Notice>
            We did not find two members with these numbers. Check both numbers, then go back and
            enter them again.
          </Notice>
        ) : (
          <Notice kind="conflict">{refusals[refusal]}</Notice>
        )}
      </Page>
    )
  const { parts, inTheWay } = found
  const [one, two] = [memberNumberInWords(keep), memberNumberInWords(other)]
  const about = (
    <>
      <Hidden name="personId" value={found.kept.personId} />
      <Hidden name="otherId" value={found.other.personId} />
    </>
  )
  const status = ({ joinedAt, leftAt }: typeof found.kept) =>
    leftAt ? `Left on ${dayInWords(leftAt)}` : `Member since ${dayInWords(joinedAt)}`
  return (
    <Page
      title="Two records side by side"
      eyebrow={<Name>{found.kept.name}</Name>}
      lead="This opens the address, phone number and date of birth of both. It is logged in both records."
      back={back}
      wide
    >
      <Table
        caption="What both records say"
        captionHidden
        stacks
        columns={[
          { key: 'what', head: 'What' },
          { key: 'kept', head: `${one}: kept` },
          { key: 'other', head: `${two}: merged into it` },
        ]}
        rows={[
          {
            id: 'membership',
            cells: {
              what: 'Membership',
              kept: status(found.kept),
              other: status(found.other),
            },
          },
          {
            id: 'email',
            cells: {
              what: 'Email address',
              kept: found.kept.email ?? 'None',
              other: found.other.email ?? 'None',
            },
          },
          ...parts.map(({ part, kept, other }) => ({
            id: part,
            cells: {
              what: mergeParts[part].label,
              kept: kept || 'Not known',
              other: other || 'Not known',
            },
          })),
        ]}
      />
      <ButtonLink
        href={`/desk/members/merges/new?keep=${other}&other=${keep}` as Route}
        variant="secondary"
      >
        Keep {two} instead
      </ButtonLink>
      {inTheWay.length > 0 ? (
        <Notice kind="conflict" title="They cannot be merged as things are">
          <ul className="bullets">
            {inTheWay.map((code) => (
              <li key={code}>{refusals[code]}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form action={proposeMergeAction}>
          {about}
          {parts
            .filter(({ differs }) => differs)
            .map(({ part, kept, other }) => (
              <RadioGroup
                key={part}
                name={takes(part)}
                legend={`${mergeParts[part].label}: which is right?`}
                options={[
                  { value: 'kept', label: kept || 'Not known' },
                  { value: 'other', label: other },
                ]}
                defaultValue={kept ? 'kept' : 'other'}
              />
            ))}
          <p>
            {found.kept.email
              ? `${one} keeps its own email address to sign in with.`
              : `${one} has no email address and takes over that of ${two}, if it has one.`}{' '}
            Payments, dues, references, motions and notes of {two} move to it. Its networks do not:
            the member can join them again.
          </p>
          <SubmitButton>Send to a second officer</SubmitButton>
        </Form>
      )}
      <Form action={keepApartAction}>
        {about}
        <SubmitButton variant="secondary">They are two people</SubmitButton>
      </Form>
    </Page>
  )
}
