import type { Metadata, Route } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { AgendaItemForm } from '@/components/democracy/meetings/agenda-item-form'
import { FileForm } from '@/components/forms/file-form'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { SuccessMessage } from '@/components/ui/success-message'
import { getAgendaItem } from '@/lib/democracy/meetings/read'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { refusalNamed } from '@/lib/kernel/refusals'
import { changeItemAction, removeItemAction, removePaperAction } from '../../../actions'
import { motionChoices } from '../../motion-choices'

export const metadata: Metadata = { title: 'An item of the agenda' }

type Props = PageProps<'/desk/meetings/[number]/items/[item]'>

const successMessages = { added: 'Paper added.', removed: 'Paper removed.' }

export default async function DeskAgendaItem({ params, searchParams }: Props) {
  const { number: address, item: itemId } = await params
  const { officer, refused } = await requireOfficer(`/desk/meetings/${address}/items/${itemId}`)
  if (!officer) return refused
  const found = await getAgendaItem(officer, itemId)
  if (!found || String(found.meeting.number) !== address) return <PageNotFound />
  const { meeting, item } = found
  const { number } = meeting
  const { done, problem } = await searchParams
  const choices = await motionChoices(officer, meeting.startsAt)
  return (
    <Page
      title={item.title}
      eyebrow={`Agenda · ${meetingTitle(meeting)}`}
      back={<BackLink href={`/desk/meetings/${number}` as Route}>The meeting</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={done} />
      <AgendaItemForm
        action={changeItemAction}
        number={number}
        motions={
          item.motion && !choices.some(({ value }) => value === String(item.motion))
            ? [...choices, { value: String(item.motion), label: item.title }]
            : choices
        }
        item={item}
      />
      <section aria-labelledby="papers" className="flow">
        <SectionHeading id="papers">Papers</SectionHeading>
        {item.papers.length > 0 && (
          <ul>
            {item.papers.map((paper) => (
              <li
                key={paper.id}
                className="flex max-w-none flex-wrap items-center justify-between gap-x-5 gap-y-2 border-rule border-b py-3"
              >
                <a href={`/meetings/${number}/papers/${paper.id}`} download>
                  {paper.title}
                </a>
                <Form action={removePaperAction}>
                  <Hidden name="paperId" value={paper.id} />
                  <SubmitButton row variant="secondary">
                    Remove<span className="sr-only">: {paper.title}</span>
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <FileForm
          address={`/desk/meetings/${number}/items/${item.id}/file`}
          problem={refusalNamed(problem)}
          name="pdf"
          label="Add a paper"
          hint="A PDF, at most 5 MB. We keep what is printed on its pages, and take out scripts, links and attachments."
          accept="application/pdf"
          button="Add this paper"
        >
          <TextField
            name="title"
            label="What is it called?"
            hint="For example, Minutes of 12 November"
            width="full"
          />
        </FileForm>
      </section>
      <Details summary="Remove this item">
        <Form action={removeItemAction}>
          <Hidden name="itemId" value={item.id} />
          <SubmitButton variant="warning">Remove it, with its papers</SubmitButton>
        </Form>
      </Details>
    </Page>
  )
}
